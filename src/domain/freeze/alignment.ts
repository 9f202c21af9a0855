import type { AnyWorkingCopy } from '../document'
import { kindOf } from '../kinds'
import type { Fields } from '../kinds/fields'
import type { TaxonomyVocabulary as Vocabulary } from '../taxonomy/vocabularies'
import { nameOf, type References } from './references'

type EducationalField = 'stage' | 'grade' | 'subject' | 'edition' | 'volume' | 'chapter'

/** A place of the curriculum as LRMI names it; `ziyuan:code` is the taxonomy's code. */
export interface Alignment {
  '@type': 'AlignmentObject'
  alignmentType: string
  educationalFramework: string
  targetName: string
  targetUrl: string
  'ziyuan:code': string
}

/** Field of the working copy, its vocabulary, and LRMI's word for how a resource stands to it. */
const alignments: readonly { field: EducationalField; vocabulary: Vocabulary; type: string }[] = [
  { field: 'stage', vocabulary: 'stages', type: 'educationalLevel' },
  { field: 'grade', vocabulary: 'grades', type: 'educationalLevel' },
  { field: 'subject', vocabulary: 'subjects', type: 'educationalSubject' },
  { field: 'edition', vocabulary: 'editions', type: 'ziyuan:edition' },
  { field: 'volume', vocabulary: 'volumes', type: 'ziyuan:volume' },
  { field: 'chapter', vocabulary: 'chapters', type: 'ziyuan:chapter' },
]

/**
 * Where a resource stands in the curriculum, and by the codes of its kind's own fields; those of its parts stand with the
 * parts. Throws `unknown-code` for a code that the taxonomy does not have.
 */
export const alignmentsOf = (copy: AnyWorkingCopy, references: References): Alignment[] => [
  ...alignments.flatMap(({ field, vocabulary, type }) => {
    const code = copy.educational[field]
    return code ? [alignment(vocabulary, type, code, nameOf(references, vocabulary, code))] : []
  }),
  ...ownCodes(kindOf(copy.kind).fields, copy as unknown as Record<string, unknown>).map(({ name, vocabulary, code }) =>
    alignment(vocabulary, `ziyuan:${name}`, code, nameOf(references, vocabulary, code)),
  ),
]

interface Code {
  name: string
  vocabulary: Vocabulary
  code: string
}

const ownCodes = (fields: Fields, values: Record<string, unknown>): Code[] =>
  Object.entries(fields).flatMap(([name, field]): Code[] => {
    const value = values[name]
    if (field.type === 'code') return value ? [{ name, vocabulary: field.vocabulary, code: String(value) }] : []
    if (field.type !== 'group' && field.type !== 'rows') return []
    return [value].flat().flatMap((row) => ownCodes(field.fields, row as Record<string, unknown>))
  })

export const alignment = (vocabulary: Vocabulary, type: string, code: string, name: string): Alignment => ({
  '@type': 'AlignmentObject',
  alignmentType: type,
  educationalFramework: `urn:ziyuan:taxonomy:${vocabulary}`,
  targetName: name,
  targetUrl: `urn:ziyuan:taxonomy:${vocabulary}:${code}`,
  'ziyuan:code': code,
})
