/** What the log may leave of a published version (formats.md, What a change means). */
export const publicationStates = ['online', 'suspended', 'withdrawn', 'recalled', 'erased'] as const
export type PublicationState = (typeof publicationStates)[number]

/** From which states each decision about what is published may be taken. */
export const decidedFrom = {
  suspend: ['online'],
  restore: ['suspended', 'withdrawn'],
  withdraw: ['online', 'suspended'],
  recall: ['online', 'suspended', 'withdrawn'],
  erase: ['online', 'suspended', 'withdrawn', 'recalled'],
  'change-audience': ['online', 'suspended'],
} as const satisfies Readonly<Record<string, readonly PublicationState[]>>

/** Entries of the log that stop the use of something: a person of every school concerned answers them. */
export const orders = ['recalled', 'erased', 'withdrawn', 'suspended'] as const
export const isOrder = (type: string): boolean => (orders as readonly string[]).includes(type)
