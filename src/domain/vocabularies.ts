/** Vocabularies of the taxonomy whose codes a working copy holds. */
export const vocabularies = [
  'stages',
  'subjects',
  'editions',
  'grades',
  'volumes',
  'chapters',
  'resource-types',
] as const
export type Vocabulary = (typeof vocabularies)[number]
