import { z } from '@hono/zod-openapi'
import { isIdentifier } from '../domain/identifiers'
import { usageActions } from '../domain/usage'
import type { Asking } from './caller'

/** Most items of one post. */
const most = 100
const word = z.string().min(1).max(200)

/**
 * A follower's word that it carried out an entry of the log: by machine (removed, updated) or by a person who read it.
 * `operation` makes it idempotent: the same one again changes nothing.
 */
export const acknowledgement = z
  .strictObject({
    operation: word.openapi({ description: 'Unique name given by the sender; the same again is harmless' }),
    node: word.openapi({ description: 'Name of the mirror, or code of the school, that acknowledges' }),
    origin: z.string().min(1).max(16),
    seq: z.int().positive(),
    kind: z.enum(['machine', 'person']),
    at: z.iso.datetime(),
    note: z.string().max(1000).optional(),
  })
  .openapi('Acknowledgement')

/**
 * How often something was used on one day at one node; nothing about who. `count` is the day's total so far, so the same
 * report again changes nothing and a later, larger one takes its place.
 */
export const usage = z
  .strictObject({
    node: word.openapi({ description: 'Name of the mirror, or code of the school, where it was used' }),
    identifier: z.string().refine(isIdentifier, 'not an identifier'),
    version: z.int().positive(),
    action: z.enum(usageActions),
    day: z.iso.date().openapi({ description: "The node's own calendar day" }),
    count: z.int().positive().max(1_000_000_000).openapi({ description: 'Total of that day so far' }),
  })
  .openapi('Usage')

export const acknowledgements = z.strictObject({ acknowledgements: z.array(acknowledgement).min(1).max(most) })
export const usages = z.strictObject({ usages: z.array(usage).min(1).max(most) })
export const accepted = z.strictObject({ accepted: z.int() }).openapi('Accepted')

export type AcknowledgementInput = z.output<typeof acknowledgement>
export type UsageInput = z.output<typeof usage>

/**
 * Where feedback goes; plugged in at the composition root. Each call may be repeated without harm and decides itself
 * whether the caller may speak for `node`; it throws a Problem when not.
 */
export interface FeedbackSink {
  acknowledge(asking: Asking, item: AcknowledgementInput): Promise<void>
  use(asking: Asking, item: UsageInput): Promise<void>
}
