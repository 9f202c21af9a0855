/** What the log may leave of a published version (formats.md, What a change means). */
export const publicationStates = ['online', 'suspended', 'withdrawn', 'recalled', 'erased'] as const
export type PublicationState = (typeof publicationStates)[number]
