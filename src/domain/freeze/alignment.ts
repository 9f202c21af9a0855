import type { WorkingCopy } from '../document'
import type { Vocabulary } from '../vocabularies'
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

/** Where a resource stands in the curriculum. Throws `unknown-code` for a code that the taxonomy does not have. */
export const alignmentsOf = (copy: WorkingCopy, references: References): Alignment[] =>
  alignments.flatMap(({ field, vocabulary, type }) => {
    const code = copy.educational[field]
    return code ? [alignment(vocabulary, type, code, nameOf(references, vocabulary, code))] : []
  })

export const alignment = (vocabulary: Vocabulary, type: string, code: string, name: string): Alignment => ({
  '@type': 'AlignmentObject',
  alignmentType: type,
  educationalFramework: `urn:ziyuan:taxonomy:${vocabulary}`,
  targetName: name,
  targetUrl: `urn:ziyuan:taxonomy:${vocabulary}:${code}`,
  'ziyuan:code': code,
})
