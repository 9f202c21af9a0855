import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { derivedId } from '../src/domain/derivedId'
import { type Confirmation, searchTextOf, type TaxonomyVocabulary } from '../src/domain/taxonomy'
import { seedFolder } from './place'
import { type Cells, listOf, type Table, tables } from './taxonomyTables'

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
  vocabulary: TaxonomyVocabulary
  code: string
  name: string
  parent: string | null
  aliases: string[]
  order: number
  retired: boolean
  /** What it is found by. */
  search: string
  source: string
  confirmation: Confirmation
  data: Record<string, unknown>
}

const rowsOf = (file: string): Cells[] =>
  parse(readFileSync(join(seedFolder(), 'data', file)), { columns: true, bom: true, skip_empty_lines: true })

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

const term = (vocabulary: TaxonomyVocabulary, code: string, rest: Partial<Term>): Term => {
  const whole = {
    id: derivedId('term', vocabulary, code),
    vocabulary,
    code,
    name: code,
    parent: null,
    aliases: [],
    order: 0,
    retired: false,
    source: '',
    confirmation: 'known' as const,
    data: {},
    ...rest,
  }
  return { ...whole, search: searchTextOf(whole) }
}

function termsOf({ vocabulary, file, parent, aliases = [], data, source, confirmed }: Table): Term[] {
  return rowsOf(file).map((row, index) =>
    term(vocabulary, row.code ?? '', {
      name: row.name ?? '',
      parent: parent ? row[parent] || null : null,
      aliases: [...new Set(aliases.flatMap((column) => listOf(row[column])))],
      order: Number(row.order || index + 1),
      source,
      confirmation: confirmed(row),
      data: Object.fromEntries(data.filter((name) => row[name]).map((name) => [name, row[name]])),
    }),
  )
}

interface Textbook {
  id: string
  title: string
  edition: string
  verification: string
  chapters: { no: string; title: string; sections: { no: string; title: string }[] }[]
  [detail: string]: unknown
}

/** Textbooks, their chapters and sections, coded `<textbook>/<chapter>/<section>` and named with their numbers. */
function chapterTerms(file: string, before: number): Term[] {
  const { textbooks } = JSON.parse(readFileSync(join(seedFolder(), 'data', file), 'utf8')) as { textbooks: Textbook[] }
  return textbooks.flatMap(({ id, title, chapters, ...data }, book) => {
    const order = (before + book + 1) * 10_000
    const proof = {
      source: `${file}：${data.publisher}${data.note ? `，${data.note}` : ''}`,
      confirmation: data.verification === 'cross-checked' ? ('checked' as const) : ('unverified' as const),
    }
    return [
      term('chapters', id, { name: title, order, ...proof, data }),
      ...chapters.flatMap((chapter, c) => [
        term('chapters', `${id}/${c + 1}`, {
          name: named(chapter),
          parent: id,
          order: order + (c + 1) * 100,
          ...proof,
        }),
        ...chapter.sections.map((section, s) =>
          term('chapters', `${id}/${c + 1}/${s + 1}`, {
            ...proof,
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

/** Every term of every vocabulary, each once. */
export const terms = (): Term[] => [
  ...tables.flatMap(termsOf),
  ...chapterTerms('chapters.json', 0),
  ...chapterTerms('units.json', 100),
]
