import { z } from 'zod'

/** Pieces of request bodies; every text and list is bounded. */
export const shortText = z.string().max(500)
export const long = z.string().max(5_000)
export const id = z.string().min(1).max(64)
/** Number of events the person had seen. */
export const step = z.int().min(1)
/** Item code → answer. */
export const answers = z.record(z.string().max(10), z.enum(['ok', 'violated', 'not-applicable']))
/** Last moment of something, RFC 3339. */
export const moment = z.iso.datetime({ offset: true })
