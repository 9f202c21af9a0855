/** Tells whoever runs the mirror what happened. */
export type Tell = (event: string, details?: Record<string, unknown>) => void
