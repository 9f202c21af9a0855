import type { Endpoint } from 'payload'
import { z } from 'zod'
import { verdicts } from '../../domain/review/types'
import { caseFile } from '../../operations/caseFile'
import { opine } from '../../operations/decide'
import { desk } from '../../operations/desk'
import { recuse } from '../../operations/recuse'
import { withdrawCase } from '../../operations/withdrawCase'
import { verb } from '../endpoint'
import { actOn } from './actOn'
import { servesFile } from './servesFile'
import { answers, long, shortText, step } from './shapes'

const opinion = z.strictObject({
  step,
  stage: shortText,
  verdict: z.enum(verdicts),
  answers,
  findings: z.array(z.strictObject({ item: z.string().max(10), place: shortText.nullable(), note: long })).max(200),
  judgements: z.record(shortText, z.strictObject({ confirmed: z.boolean(), reason: long })),
  comment: long,
})
const recusal = z.strictObject({ step, stage: shortText, reason: long })
const withdrawal = z.strictObject({ step, reason: long })

const onCase = actOn('case')

/** The verbs of a case, each with the number of steps that the person saw. */
export const caseEndpoints: Endpoint[] = [
  onCase('opinions', opinion, opine),
  onCase('recuse', recusal, recuse),
  onCase('withdraw', withdrawal, withdrawCase),
  verb({ method: 'get', path: '/:id/desk', run: ({ context, params }) => desk(context, params.id ?? '') }),
  // `:digest` is `sha256:<hex>`, a file of the frozen submission.
  servesFile('/:id/files/:digest', (context, { id = '', digest = '' }) =>
    caseFile(context, id, decodeURIComponent(digest)),
  ),
]
