import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { derivedId } from '../src/domain/derivedId'
import type { Vocabulary } from '../src/domain/freeze'
import { seedFolder } from './place'

/** A row of the collection `regions`. */
export interface Region {
  id: string
  code: string
  name: string
  level: string
  parent: string | null
  marks: string[]
}

/** A row of the collection `taxonomy-terms`; unique by vocabulary and code. */
export interface Term {
  id: string
  vocabulary: Vocabulary
  code: string
  name: string
  parent: string | null
  aliases: string[]
  order: number
  retired: boolean
  data: Record<string, unknown>
}

type Cells = Record<string, string>

const rowsOf = (file: string): Cells[] =>
  parse(readFileSync(join(seedFolder(), 'data', file)), { columns: true, bom: true, skip_empty_lines: true })

const listOf = (cell: string | undefined): string[] => (cell ?? '').split(/[;|]/).filter((part) => part !== '')

/** 浙江省 with its cities and counties (codes of the National Bureau of Statistics). */
export const regions = (): Region[] =>
  rowsOf('regions.csv').map(({ code = '', name = '', level = '', parent, group, mountain_island25: now }) => ({
    id: derivedId('region', code),
    code,
    name,
    level,
    parent: parent || null,
    marks: [...listOf(group), ...(now === '1' ? ['mountain-island25'] : [])],
  }))

/** What each vocabulary's table calls the column above, and which columns are kept beside the name. */
const tables: { vocabulary: Vocabulary; file: string; parent?: string; aliases: string[]; data: string[] }[] = [
  { vocabulary: 'stages', file: 'stages.csv', aliases: ['aliases'], data: ['note'] },
  { vocabulary: 'grades', file: 'grades.csv', parent: 'stage', aliases: ['aliases', 'term_forms'], data: [] },
  { vocabulary: 'volumes', file: 'volumes.csv', aliases: ['aliases'], data: ['kind', 'stages'] },
  {
    vocabulary: 'subjects',
    file: 'subjects.csv',
    aliases: ['aliases'],
    data: ['stages', 'type', 'standard', 'jyt1001_zxxkc'],
  },
  { vocabulary: 'editions', file: 'editions.csv', aliases: ['aliases'], data: ['publisher', 'subjects', 'confidence'] },
  { vocabulary: 'resource-types', file: 'resource-types.csv', aliases: [], data: ['kind', 'name_source', 'note'] },
]

const term = (vocabulary: Vocabulary, code: string, rest: Partial<Term>): Term => ({
  id: derivedId('term', vocabulary, code),
  vocabulary,
  code,
  name: code,
  parent: null,
  aliases: [],
  order: 0,
  retired: false,
  data: {},
  ...rest,
})

function termsOf({ vocabulary, file, parent, aliases, data }: (typeof tables)[number]): Term[] {
  return rowsOf(file).map((row, index) =>
    term(vocabulary, row.code ?? '', {
      name: row.name ?? '',
      parent: parent ? row[parent] || null : null,
      aliases: [...new Set(aliases.flatMap((column) => listOf(row[column])))],
      order: Number(row.order || index + 1),
      data: Object.fromEntries(data.filter((name) => row[name]).map((name) => [name, row[name]])),
    }),
  )
}

interface Textbook {
  id: string
  title: string
  edition: string
  chapters: { no: string; title: string; sections: { no: string; title: string }[] }[]
  [detail: string]: unknown
}

/** Textbooks, their chapters and sections, coded `<textbook>/<chapter>/<section>` and named with their numbers. */
function chapterTerms(file: string, before: number): Term[] {
  const { textbooks } = JSON.parse(readFileSync(join(seedFolder(), 'data', file), 'utf8')) as { textbooks: Textbook[] }
  return textbooks.flatMap(({ id, title, chapters, ...data }, book) => {
    const order = (before + book + 1) * 10_000
    return [
      term('chapters', id, { name: title, order, data }),
      ...chapters.flatMap((chapter, c) => [
        term('chapters', `${id}/${c + 1}`, { name: named(chapter), parent: id, order: order + (c + 1) * 100 }),
        ...chapter.sections.map((section, s) =>
          term('chapters', `${id}/${c + 1}/${s + 1}`, {
            name: named(section),
            parent: `${id}/${c + 1}`,
            order: order + (c + 1) * 100 + s + 1,
          }),
        ),
      ]),
    ]
  })
}

const named = ({ no, title }: { no: string; title: string }): string => `${no} ${title}`.trim()

/** Every term of the seven vocabularies, each once. */
export const terms = (): Term[] => [
  ...tables.flatMap(termsOf),
  ...chapterTerms('chapters.json', 0),
  ...chapterTerms('units.json', 100),
]
