import type { Endpoint } from 'payload'
import { z } from 'zod'
import { Problem } from '../../domain/errors'
import { kinds } from '../../domain/identifiers'
import { csvOf } from '../../domain/planning/table'
import { coverage, textbooks } from '../../operations/planning/coverage'
import { coverageTable } from '../../operations/planning/coverageTable'
import { fills } from '../../operations/planning/fills'
import { targets, targetTable } from '../../operations/planning/targets'
import { verb } from '../endpoint'
import { csvResponse } from './csvResponse'

const code = z.string().min(1).max(120)
const kind = z.enum(kinds).default('resource-packs')
const ofBook = z.object({ textbook: code, kind })
const ofBooks = z.object({
  stage: code.optional(),
  subject: code.optional(),
  edition: code.optional(),
  grade: code.optional(),
  volume: code.optional(),
  kind,
})
const ofChapter = z.object({ chapter: code, kind })

/** The query of an address; throws `invalid-input` and `missing-field`. */
function asked<T>(shape: z.ZodType<T>, query: unknown): T {
  const parsed = shape.safeParse(query)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Problem('invalid-input', { field: issue?.path.join('.') ?? 'query', reason: issue?.message ?? '' })
}

/** `GET /api/tallies/textbooks`, `/coverage`, `/fills`, `/targets`, and the tables as `…/csv`. */
export const tallyEndpoints: Endpoint[] = [
  verb({
    method: 'get',
    path: '/textbooks',
    run: ({ context, req }) => {
      const { kind: of, ...filter } = asked(ofBooks, req.query)
      return textbooks(context, filter, of)
    },
  }),
  verb({
    method: 'get',
    path: '/coverage',
    run: ({ context, req }) => {
      const { textbook, kind: of } = asked(ofBook, req.query)
      return coverage(context, textbook, of)
    },
  }),
  verb({
    method: 'get',
    path: '/coverage/csv',
    run: async ({ context, req }) => {
      const { textbook, kind: of } = asked(ofBook, req.query)
      const found = await coverage(context, textbook, of)
      return csvResponse(`${found.textbook.name}-覆盖`, csvOf(coverageTable(found)))
    },
  }),
  verb({
    method: 'get',
    path: '/fills',
    run: ({ context, req }) => {
      const { chapter, kind: of } = asked(ofChapter, req.query)
      return fills(context, chapter, of)
    },
  }),
  verb({ method: 'get', path: '/targets', run: ({ context }) => targets(context) }),
  verb({
    method: 'get',
    path: '/targets/csv',
    run: async ({ context }) => csvResponse('建设任务完成情况', csvOf(targetTable(await targets(context)))),
  }),
]
