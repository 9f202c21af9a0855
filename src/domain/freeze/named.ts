import type { AnyWorkingCopy, PartFile } from '../document'
import { kindOf } from '../kinds'
import { type Leaf, leavesOf } from '../kinds/fields'
import { type TaxonomyVocabulary as Vocabulary, vocabularyNames } from '../taxonomy/vocabularies'

/** Ids of every asset a working copy names, each once: files of parts, attachments, cover and proofs of licence. */
export function assetsOf(copy: AnyWorkingCopy): string[] {
  const own = ownLeaves(copy).flatMap(({ field, value }) => (field.type === 'files' ? (value as PartFile[]) : []))
  const files = [...copy.attachments, ...own].map((file) => file.asset)
  return [...new Set([...files, ...copy.rights.evidence, ...(copy.general.cover ? [copy.general.cover] : [])])]
}

/** Every taxonomy code a working copy names, by vocabulary. */
export function codesOf(copy: AnyWorkingCopy): Record<Vocabulary, string[]> {
  const { stage, subject, edition, grade, volume, chapter, resourceType } = copy.educational
  const named: [Vocabulary, unknown][] = [
    ['stages', stage],
    ['subjects', subject],
    ['editions', edition],
    ['grades', grade],
    ['volumes', volume],
    ['chapters', chapter],
    ['resource-types', resourceType],
    ...ownLeaves(copy).flatMap(({ field, value }): [Vocabulary, unknown][] =>
      field.type === 'code' ? [[field.vocabulary, value]] : [],
    ),
  ]
  const of = (vocabulary: Vocabulary) =>
    named.filter(([one, code]) => one === vocabulary && code).map(([, code]) => code)
  return Object.fromEntries(vocabularyNames.map((one) => [one, [...new Set(of(one))]])) as Record<Vocabulary, string[]>
}

/** Identifiers of the published resources that a working copy is made of, each once. */
export const resourcesOf = (copy: AnyWorkingCopy): string[] => [
  ...new Set(
    ownLeaves(copy).flatMap(({ field, value }) => (field.type === 'resource' && value ? [String(value)] : [])),
  ),
]

const ownLeaves = (copy: AnyWorkingCopy): Leaf[] => [
  ...leavesOf(kindOf(copy.kind).fields, copy as unknown as Record<string, unknown>),
]
