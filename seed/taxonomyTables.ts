import type { Confirmation, TaxonomyVocabulary } from '../src/domain/taxonomy'

/** One row of a table as it is written, by column. */
export type Cells = Record<string, string>

/** Lists inside a cell. */
export const listOf = (cell: string | undefined): string[] => (cell ?? '').split(/[;|]/).filter((part) => part !== '')

/** A vocabulary's file: what it calls the column above, which columns are kept beside the name, and where it is from. */
export interface Table {
  vocabulary: TaxonomyVocabulary
  file: string
  parent?: string
  aliases?: string[]
  data: string[]
  source: string
  confirmed: (row: Cells) => Confirmation
}

const always =
  (state: Confirmation): Table['confirmed'] =>
  () =>
    state

/** By the word in a column; what is not named is `otherwise`. */
const byWord =
  (column: string, words: Record<string, Confirmation>, otherwise: Confirmation): Table['confirmed'] =>
  (row) =>
    words[row[column] ?? ''] ?? otherwise

/** Subjects that no national plan names, and those of special schools whose names were not looked up. */
const knownSubjects = new Set(['sp-pz-sing', 'sp-pz-draw', 'sp-pz-it'])
const knownTypes = new Set(['topic', 'local', 'school', 'special-blind', 'special-deaf'])

/** Provenance in full: data/README.md. */
export const tables: readonly Table[] = [
  {
    vocabulary: 'stages',
    file: 'stages.csv',
    aliases: ['aliases'],
    data: ['note'],
    source: '通行学制（浙江六三学制）',
    confirmed: always('known'),
  },
  {
    vocabulary: 'grades',
    file: 'grades.csv',
    parent: 'stage',
    aliases: ['aliases', 'term_forms'],
    data: [],
    source: '通行学制（浙江六三学制）',
    confirmed: always('known'),
  },
  {
    vocabulary: 'volumes',
    file: 'volumes.csv',
    aliases: ['aliases'],
    data: ['kind', 'stages'],
    source: '通行教材册次',
    confirmed: always('known'),
  },
  {
    vocabulary: 'subjects',
    file: 'subjects.csv',
    aliases: ['aliases'],
    data: ['stages', 'type', 'standard', 'jyt1001_zxxkc'],
    source: '课程方案（义务教育2022、普高2017/2020、中职2019、特教2016、幼儿2012）与浙江省课程设置（2023）',
    confirmed: ({ code = '', type = '' }) => (knownSubjects.has(code) || knownTypes.has(type) ? 'known' : 'checked'),
  },
  {
    vocabulary: 'editions',
    file: 'editions.csv',
    aliases: ['aliases'],
    data: ['publisher', 'subjects', 'zhejiang_note', 'confidence'],
    source: '公开资料（浙江省2010学年用书目录；2026年杭州存档副本）',
    confirmed: ({ confidence = '' }) => (confidence.startsWith('cross-checked') ? 'checked' : 'known'),
  },
  {
    vocabulary: 'resource-types',
    file: 'resource-types.csv',
    data: ['kind', 'name_source', 'note'],
    source: '国家中小学智慧教育平台公开文件中的代码',
    confirmed: byWord('name_source', { stored: 'checked' }, 'derived'),
  },
  {
    vocabulary: 'vocational-majors',
    file: 'vocational-majors.csv',
    parent: 'parent',
    data: ['track', 'level', 'national_control', 'verification'],
    source: '职业教育专业目录（2021年），含至2025年12月的增补',
    confirmed: byWord(
      'verification',
      { 'cross-checked': 'checked', 'secondary-source': 'checked', unverified: 'unverified' },
      'derived',
    ),
  },
  {
    vocabulary: 'undergraduate-majors',
    file: 'undergraduate-majors.csv',
    parent: 'parent',
    data: ['level', 'special_T', 'controlled_K', 'degree_note'],
    source: '普通高等学校本科专业目录（2026年），教育部，2026年4月',
    // Category 14 has no class layer: its one class stands in for it.
    confirmed: ({ code }) => (code === '1400' ? 'derived' : 'checked'),
  },
  {
    vocabulary: 'school-types',
    file: 'school-types.csv',
    parent: 'parent',
    data: ['sources'],
    source: '学校（机构）代码与教育管理基础代码（办学类型）',
    confirmed: byWord('sources', { rule: 'derived' }, 'checked'),
  },
  {
    vocabulary: 'tag-dimensions',
    file: 'tag-dimensions.csv',
    data: ['note'],
    source: '国家中小学智慧教育平台公开文件中的代码',
    confirmed: always('checked'),
  },
  {
    vocabulary: 'region-marks',
    file: 'region-marks.csv',
    aliases: ['aliases'],
    data: ['year', 'until', 'note'],
    source: '浙江省有关规划与公开报道，见 seed/data/README.md',
    confirmed: byWord('verification', { checked: 'checked', known: 'known' }, 'unverified'),
  },
]
