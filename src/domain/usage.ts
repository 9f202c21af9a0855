export const usageActions = ['view', 'download'] as const

/** How often one version was used at one node on one day, without persons (formats.md, Feedback API). */
export interface Usage {
  /** Name of the mirror, or code of the school, where it was used. */
  node: string
  identifier: string
  version: number
  action: (typeof usageActions)[number]
  /** The node's calendar day, YYYY-MM-DD. */
  day: string
  /** Total of that day so far: of two reports of the same thing the larger one is the later one. */
  count: number
}
