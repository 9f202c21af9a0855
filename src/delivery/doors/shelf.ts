import { z } from '@hono/zod-openapi'
import { Problem } from '../../domain/errors'
import { isIdentifier } from '../../domain/identifiers'
import type { ShelfRow } from '../../followers/catalogue'
import type { Asking } from '../caller'
import { needScope } from '../caller'
import { door, type House } from '../door'
import * as schemas from '../schemas'
import { documentOf, made } from './resource'

export const shelf = door({
  method: 'get',
  path: '/schools/{code}/shelf',
  summary: 'What a school admitted, for its own people and platforms; what may not be shown now comes as notices',
  params: z.strictObject({ code: z.string().min(1).max(20).openapi({ example: '3133000001' }) }),
  query: z.strictObject({
    limit: schemas.limit,
    cursor: z.string().refine(isIdentifier, 'not a cursor of a shelf').optional(),
  }),
  answers: { type: 'application/json', schema: schemas.shelf, description: 'One page of the shelf' },
  problems: ['sign-in-required', 'foreign-organisation'],
  open(house, { params: { code }, query, asking }) {
    needScope(asking, 'delivery:read')
    // The same answer whether such a school exists or not.
    if (!asking.organisations.includes(code)) throw new Problem('foreign-organisation')
    const rows = house.catalogue.shelf(code, query.cursor ?? '', query.limit)
    const entries = rows.map((row) => entryOf(house, row, asking))
    return made(
      {
        school: code,
        items: entries.flatMap(({ item }) => item ?? []),
        notices: entries.flatMap(({ notice }) => notice ?? []),
        next: rows.length === query.limit ? (rows.at(-1)?.identifier ?? null) : null,
      },
      false,
    )
  },
})

/** One admission as the school may show it now; out of its audience counts as withdrawn (formats.md, audience-changed). */
function entryOf({ catalogue }: House, { identifier, version, mode, parts, at }: ShelfRow, asking: Asking) {
  const served = catalogue.version(identifier, version, asking)
  if (served?.state === 'online') {
    const { content, kind, manifest } = documentOf(served)
    return { item: { identifier, version, mode, parts, admitted: at, name: content.name, kind, manifest } }
  }
  const { state = 'withdrawn', reason = null, until = null } = served ?? {}
  return { notice: { identifier, version, state, reason, until } }
}
