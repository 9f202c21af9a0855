import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decider } from '../../../src/access/decider'
import { policies } from '../../../src/access/policies'
import { keyScopeNames } from '../../../src/access/scopes'
import type { Actor, Membership } from '../../../src/domain/actor'
import { roleNames } from '../../../src/domain/actor'
import { matches } from '../../access/where'
import { organisations, placeAt, somebody, somebodyElse } from '../../access/world'

const me = '01jd0000000000000000000777'
const listVerbs = ['read', 'read-versions', 'update', 'trash', 'delete', 'unlock'] as const
const organisation = fc.constantFrom(...organisations)
const membership: fc.Arbitrary<Membership> = fc.record({ organisation, roles: fc.subarray(roleNames) })
const actor: fc.Arbitrary<Actor> = fc.record({
  kind: fc.constantFrom('person', 'client', 'anonymous', 'system'),
  id: fc.constant(me),
  name: fc.constant('me'),
  memberships: fc.array(membership, { maxLength: 3 }),
  clientScopes: fc.subarray(keyScopeNames),
})
const who = fc.constantFrom(me, somebody, somebodyElse)
const row = fc
  .record({
    at: organisation,
    id: who,
    owners: fc.array(who, { maxLength: 2 }),
    team: fc.array(who, { maxLength: 3 }),
    commenters: fc.array(who, { maxLength: 2 }),
    holder: organisation,
    owner: who,
    audience: fc.oneof(
      fc.constant('public'),
      organisation.chain((o) => fc.constantFrom(`school:${o.code}`, `county:${o.code}`, `city:${o.code}`)),
    ),
    deletedAt: fc.constantFrom(null, '2026-11-01T00:00:00.000Z'),
    office: fc.constantFrom(null, 'auditor'),
  })
  .map(({ at, holder, ...columns }) => ({
    ...columns,
    ...placeAt(at),
    // As `hooks/people` keeps it.
    people: [...columns.team, ...columns.commenters],
    holder: holder.id,
    school: at.id,
  }))
const collections = policies.flatMap((p) => p.collections)

describe('one definition, two forms', () => {
  test('a list shows exactly the rows that a single request would', () => {
    fc.assert(
      fc.property(
        actor,
        row,
        fc.constantFrom(...collections),
        fc.constantFrom(...listVerbs),
        (a, r, collection, verb) => {
          const subject = collection === 'cases' ? { ...r, team: r.team.join(' ') } : r
          const listed = matches(decider.filterFor(a, collection, verb), subject)
          expect(listed).toBe(decider.can(a, verb, collection, subject))
        },
      ),
      { numRuns: 20_000 },
    )
  })

  test('no filter asks for membership in an empty list, which databases answer differently', () => {
    const homeless: Actor = { kind: 'person', id: me, name: 'me', memberships: [], clientScopes: [] }
    for (const collection of collections)
      for (const verb of listVerbs)
        expect(JSON.stringify(decider.filterFor(homeless, collection, verb))).not.toContain('"in":[]')
  })
})
