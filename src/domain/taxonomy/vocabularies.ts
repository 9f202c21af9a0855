interface VocabularyRow {
  zh: string
  en: string
  /** The vocabulary in which its terms' parents stand; none: its own. */
  above?: string
}

/** Every list of codes that the centre keeps, by its name in `taxonomy-terms`. A new one is a row here and its terms. */
export const taxonomy = {
  stages: { zh: '学段', en: 'Stages' },
  grades: { zh: '年级', en: 'Grades', above: 'stages' },
  volumes: { zh: '册次', en: 'Volumes' },
  subjects: { zh: '学科（含特殊教育）', en: 'Subjects, special schools included' },
  editions: { zh: '教材版本', en: 'Textbook editions' },
  chapters: { zh: '教材章节', en: 'Textbooks and chapters' },
  'resource-types': { zh: '资源类型', en: 'Resource types' },
  'vocational-majors': { zh: '职业教育专业（2021年目录）', en: 'Vocational majors (catalogue of 2021)' },
  'undergraduate-majors': { zh: '本科专业', en: 'Undergraduate majors' },
  'school-types': { zh: '办学类型', en: 'Types of school' },
  'tag-dimensions': { zh: '标签维度', en: 'Tag dimensions' },
  'region-marks': { zh: '区划标记', en: 'Marks of regions' },
} as const satisfies Record<string, VocabularyRow>

export type TaxonomyVocabulary = keyof typeof taxonomy
export const vocabularyNames = Object.keys(taxonomy) as TaxonomyVocabulary[]

/** Where the parents of a vocabulary's terms stand. */
export function vocabularyAbove(vocabulary: string): string {
  const row = (taxonomy as Record<string, VocabularyRow>)[vocabulary]
  return row?.above ?? vocabulary
}

/** How far what a term says was confirmed. */
export const confirmations = {
  checked: { zh: '已核对（取自或比对过至少一个来源）', en: 'Checked: taken from or compared with a source' },
  known: { zh: '常识（未查证）', en: 'Known: general knowledge, not looked up' },
  derived: { zh: '推算（由规则或上级得出）', en: 'Derived by rule' },
  unverified: { zh: '未核实（使用前须确认）', en: 'Unverified: confirm before use' },
} as const
export type Confirmation = keyof typeof confirmations
