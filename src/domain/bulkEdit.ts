import { scopes } from './audience'
import { Problem } from './errors'
import { difficulties, languages, licences } from './metadataWords'
import type { TaxonomyVocabulary } from './taxonomy/vocabularies'

/** What a field of many documents may be set to; `kept`: it always says something. */
export type Settable = { kept?: true } & (
  | { type: 'choice'; options: readonly string[] }
  | { type: 'code'; vocabulary: TaxonomyVocabulary }
  | { type: 'text'; longest: number }
  | { type: 'number'; least: number; most: number }
)

const choice = (options: object): Settable => ({ type: 'choice', options: Object.keys(options) })
const code = (vocabulary: TaxonomyVocabulary): Settable => ({ type: 'code', vocabulary })
const line: Settable = { type: 'text', longest: 500 }

/** Fields that may be changed in many documents at once, by path, in the order of the form. What is written for one lesson is not among them. */
export const settable: Readonly<Record<string, Settable>> = {
  'general.language': choice(languages),
  'educational.stage': code('stages'),
  'educational.subject': code('subjects'),
  'educational.edition': code('editions'),
  'educational.grade': code('grades'),
  'educational.volume': code('volumes'),
  'educational.chapter': code('chapters'),
  'educational.audience': line,
  'educational.difficulty': choice(difficulties),
  'rights.licence': choice(licences),
  'rights.holder': line,
  scope: { type: 'choice', options: scopes, kept: true },
  builtYear: { type: 'number', least: 1990, most: 2100 },
}

/** Documents that one wish names, and those that one call takes: the next call goes on. */
export const mostDocuments = 200
export const pieceOfDocuments = 20
/** Keywords of one document. */
export const mostKeywords = 20

export interface BulkChanges {
  /** Values by path; null empties the field. */
  set: Readonly<Record<string, string | number | null>>
  addKeywords: readonly string[]
  removeKeywords: readonly string[]
}

/** Throws `missing-field` when nothing is to change, `unknown-field`, and `invalid-input` for a value that no document could have. */
export function checkChanges({ set, addKeywords, removeKeywords }: BulkChanges): void {
  const paths = Object.keys(set)
  if (paths.length + addKeywords.length + removeKeywords.length === 0)
    throw new Problem('missing-field', { field: 'changes' })
  for (const path of paths) {
    const field = Object.hasOwn(settable, path) ? settable[path] : undefined
    if (!field) throw new Problem('unknown-field', { field: path })
    if (!fits(field, set[path] ?? null)) throw new Problem('invalid-input', { field: path, reason: String(set[path]) })
  }
}

function fits(field: Settable, value: string | number | null): boolean {
  if (value === null) return !field.kept
  if (field.type === 'number')
    return typeof value === 'number' && Number.isInteger(value) && value >= field.least && value <= field.most
  if (typeof value !== 'string' || value.trim() === '') return false
  if (field.type === 'choice') return field.options.includes(value)
  return value.length <= (field.type === 'text' ? field.longest : 120)
}

/** Codes that are set, with the vocabulary that must have them. */
export const codesSet = ({ set }: BulkChanges): { path: string; vocabulary: TaxonomyVocabulary; code: string }[] =>
  Object.entries(set).flatMap(([path, value]) => {
    const field = settable[path]
    return field?.type === 'code' && value !== null ? [{ path, vocabulary: field.vocabulary, code: String(value) }] : []
  })

type Values = Record<string, unknown>

/** What would differ in a document, as values by group; null: nothing. Throws `list-too-long` for one keyword too many. */
export function changedValues(document: Values, changes: BulkChanges): { before: Values; after: Values } | null {
  const [before, after]: [Values, Values] = [{}, {}]
  for (const [path, value] of wanted(document, changes)) {
    const now = at(document, path)
    if (JSON.stringify(now) === JSON.stringify(value)) continue
    put(before, path, now)
    put(after, path, value)
  }
  return Object.keys(after).length > 0 ? { before, after } : null
}

function wanted(document: Values, { set, addKeywords, removeKeywords }: BulkChanges): [string, unknown][] {
  const values: [string, unknown][] = Object.entries(set).map(([path, value]) => [
    path,
    typeof value === 'string' ? value.trim() : value,
  ])
  if (addKeywords.length + removeKeywords.length === 0) return values
  const stays = ((at(document, 'general.keywords') ?? []) as string[]).filter((word) => !removeKeywords.includes(word))
  const keywords = [...new Set([...stays, ...addKeywords.map((word) => word.trim())])]
  if (keywords.length > mostKeywords)
    throw new Problem('list-too-long', { field: 'general.keywords', limit: mostKeywords, count: keywords.length })
  return [...values, ['general.keywords', keywords.length > 0 ? keywords : null]]
}

const at = (document: Values, path: string): unknown => {
  const found = path.split('.').reduce<unknown>((inner, name) => (inner as Values | null | undefined)?.[name], document)
  return Array.isArray(found) && found.length === 0 ? null : (found ?? null)
}

function put(into: Values, path: string, value: unknown): void {
  const [group = '', name] = path.split('.')
  if (name === undefined) into[group] = value
  else into[group] = { ...(into[group] as Values | undefined), [name]: value }
}
