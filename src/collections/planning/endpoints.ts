import type { Endpoint } from 'payload'
import { z } from 'zod'
import { kinds } from '../../domain/identifiers'
import { largestQuota, quotaLevels } from '../../domain/planning/call'
import { csvOf } from '../../domain/planning/table'
import { announce } from '../../operations/planning/announce'
import { accept, checkOff, confirm, handIn, withdrawApplication } from '../../operations/planning/applications'
import { apply } from '../../operations/planning/apply'
import { assignmentDesk } from '../../operations/planning/assignmentDesk'
import { assign, decline, fulfil, passOn, takeBack } from '../../operations/planning/assignments'
import { callDesk } from '../../operations/planning/callDesk'
import { amendCall, issueCall } from '../../operations/planning/calls'
import { noticeOf, noticeTable } from '../../operations/planning/notices'
import { verb } from '../endpoint'
import { actOn } from '../endpoints/actOn'
import { id, long, shortText, step } from '../endpoints/shapes'
import { csvResponse } from './csvResponse'

const kind = z.enum(kinds)
/** `YYYY-MM-DD` in China. */
const date = z.iso.date()
const name = shortText.min(1)
const code = z.string().min(1).max(120)

const quota = z.strictObject({
  per: z.enum(quotaLevels),
  each: z.int().min(0).max(largestQuota),
  exceptions: z.record(z.string().max(32), z.int().min(0).max(largestQuota)).default({}),
})
const form = z
  .array(z.strictObject({ key: code, label: name, type: z.enum(['text', 'file']), required: z.boolean() }))
  .max(20)
const call = z.strictObject({
  organisation: id,
  title: name,
  text: long,
  opens: date,
  closes: date,
  kinds: z.array(kind).min(1).max(kinds.length),
  quota,
  form: form.default([]),
})
const amendment = z.strictObject({
  step,
  reason: long,
  text: long.optional(),
  closes: date.optional(),
  quota: quota.optional(),
})
const notice = z.strictObject({ step, from: date, to: date })

const application = z.strictObject({
  call: id,
  organisation: id,
  title: name,
  kind,
  chapter: code.nullable().optional(),
  team: z
    .array(z.strictObject({ name, role: shortText }))
    .min(1)
    .max(50),
  expected: date,
  answers: z.record(code, long).default({}),
})
const reasoned = z.strictObject({ step, reason: long })
const result = z.strictObject({ step, identifier: code })
const confirmation = z.strictObject({ step, verdict: z.enum(['confirm', 'decline']), reason: long.optional() })
const decision = z.strictObject({ step, verdict: z.enum(['accept', 'refuse']), reason: long.optional() })
const check = z.strictObject({ step, verdict: z.enum(['passed', 'failed']), version: z.int().min(1), note: long })

const assignment = z.strictObject({ chapter: code, kind, organisation: id, due: date, call: id.nullable().optional() })
const taker = z.strictObject({ step, organisation: id })

const onCall = actOn('call')
const onApplication = actOn('application')
const onAssignment = actOn('assignment')

/** `POST /api/calls`, `/:id/amend`, `/:id/announce`; `GET /:id/desk`, `/:id/notices/:n` as JSON or CSV. */
export const callEndpoints: Endpoint[] = [
  verb({
    path: '/',
    body: call,
    run: async ({ context, body, key }) => Response.json(await issueCall(context, { ...body, key }), { status: 201 }),
  }),
  onCall('amend', amendment, amendCall),
  onCall('announce', notice, announce),
  verb({ method: 'get', path: '/:id/desk', run: ({ context, params }) => callDesk(context, params.id ?? '') }),
  verb({
    method: 'get',
    path: '/:id/notices/:n',
    run: ({ context, params }) => noticeOf(context, params.id ?? '', Number(params.n)),
  }),
  verb({
    method: 'get',
    path: '/:id/notices/:n/csv',
    run: async ({ context, params }) => {
      const found = await noticeOf(context, params.id ?? '', Number(params.n))
      return csvResponse(`${found.number}-公示`, csvOf(noticeTable(found)))
    },
  }),
]

/** `POST /api/applications`, and what is done with one: `confirm`, `accept`, `withdraw`, `hand-in`, `check-off`. */
export const applicationEndpoints: Endpoint[] = [
  verb({
    path: '/',
    body: application,
    run: async ({ context, body, key }) => Response.json(await apply(context, { ...body, key }), { status: 201 }),
  }),
  onApplication('confirm', confirmation, confirm),
  onApplication('accept', decision, accept),
  onApplication('withdraw', reasoned, withdrawApplication),
  onApplication('hand-in', result, handIn),
  onApplication('check-off', check, checkOff),
]

/** `POST /api/assignments`, and what is done with one: `pass-on`, `take-back`, `decline`, `hand-in`; `GET /:id/desk`. */
export const assignmentEndpoints: Endpoint[] = [
  verb({
    path: '/',
    body: assignment,
    run: async ({ context, body, key }) => Response.json(await assign(context, { ...body, key }), { status: 201 }),
  }),
  verb({ method: 'get', path: '/:id/desk', run: ({ context, params }) => assignmentDesk(context, params.id ?? '') }),
  onAssignment('pass-on', taker, passOn),
  onAssignment('take-back', reasoned, takeBack),
  onAssignment('decline', reasoned, decline),
  onAssignment('hand-in', result, fulfil),
]
