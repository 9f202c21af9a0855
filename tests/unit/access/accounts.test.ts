import { describe, expect, test } from '@jest/globals'
import { actorFrom } from '../../../src/access/actor'
import { decider } from '../../../src/access/decider'
import { authoriseGrants, homeOf, officeOf } from '../../../src/access/grants'
import { forgetOrganisations, organisationTree, placeOf, treeOf } from '../../../src/access/tree'
import type { Organisation } from '../../../src/domain/organisation'
import { organisations, placeAt, players, posts, somebody } from '../../access/world'

const rows = organisations.map(({ lineage, ...ref }) => ({ ...ref, parent: lineage.at(-2)?.id ?? null }))
const tree = treeOf(rows)
const admin = players.find((p) => p.code === 'org-admin@county')?.actor
const officer = players.find((p) => p.code === 'security-officer@province')?.actor
if (!admin || !officer) throw new Error('the world has lost somebody')
const grant =
  (actor: typeof admin, before: object[], after: object[], account = { id: somebody }) =>
  () =>
    authoriseGrants(decider, actor, account, { before: before as never, after: after as never }, tree)
const at = (organisation: { id: string }, ...roles: string[]) => ({ organisation: organisation.id, roles })

describe('the organisation tree', () => {
  test('every organisation gets its lineage, and its rows the columns written by hand', () => {
    for (const { id, lineage } of organisations) {
      expect(tree.get(id)?.lineage.map((o) => o.id)).toEqual(lineage.map((o) => o.id))
      expect(placeOf(tree.get(id) as Organisation)).toEqual(placeAt({ id } as never))
    }
  })

  test('a circle of parents ends and hangs nothing', () => {
    const circle = treeOf([
      { id: 'a', code: 'a', name: 'a', level: 'county', parent: 'b' },
      { id: 'b', code: 'b', name: 'b', level: 'county', parent: { id: 'a' } },
    ])
    expect(circle.get('a')?.lineage.map((o) => o.id)).toEqual(['b', 'a'])
  })

  test('it is read once, again after five seconds, and at once after a change; a failed reading is not kept', async () => {
    const owner = {}
    let reads = 0
    const load = async () => {
      reads++
      if (reads === 1) throw new Error('database away')
      return rows
    }
    await expect(organisationTree(owner, load, 0)).rejects.toThrow('database away')
    await organisationTree(owner, load, 1)
    await organisationTree(owner, load, 4_000)
    expect(reads).toBe(2)
    await organisationTree(owner, load, 5_100)
    expect(reads).toBe(3)
    forgetOrganisations(owner)
    await organisationTree(owner, load, 5_200)
    expect(reads).toBe(4)
  })
})

describe('who an account is', () => {
  test('a person with their memberships; one of an organisation nobody knows counts for nothing', () => {
    const memberships = [
      { organisation: { id: posts.school.id }, roles: ['author' as const] },
      { organisation: 'gone', roles: ['operator' as const] },
    ]
    const actor = actorFrom({ id: 'u', collection: 'users', name: '王老师', memberships }, tree)
    expect(actor.memberships.map((m) => m.organisation.code)).toEqual([posts.school.code])
  })

  test('a closed account and a revoked key are nobody', () => {
    expect(actorFrom({ id: 'u', collection: 'users', active: false }, tree).kind).toBe('anonymous')
    expect(actorFrom({ id: 'k', collection: 'api-clients', revoked: true, scopes: [] }, tree).kind).toBe('anonymous')
  })

  test('a platform acts for its organisation by the scopes of its key alone', () => {
    const key = { id: 'k', collection: 'api-clients', organisation: posts.school.id, scopes: ['management:read'] }
    const actor = actorFrom(key, tree)
    expect([actor.kind, actor.clientScopes]).toEqual(['client', ['management:read']])
    expect(actor.memberships.flatMap((m) => m.roles)).toEqual([])
  })

  test('an account belongs to the highest organisation it is a member of', () => {
    expect(homeOf([at(posts.school) as never, at(posts.county) as never], tree)?.id).toBe(posts.county.id)
    expect(homeOf([], tree)).toBeNull()
  })
})

describe('giving roles', () => {
  test('an administrator gives and takes roles within their branch', () => {
    expect(grant(admin, [], [at(posts.school, 'author', 'reviewer')])).not.toThrow()
    expect(grant(admin, [at(posts.school, 'author')], [])).not.toThrow()
  })

  test('and in no other, to nobody unknown and not to themselves', () => {
    expect(grant(admin, [], [at(posts.city, 'author')])).toThrow()
    expect(grant(admin, [], [{ organisation: 'nowhere', roles: [] }])).toThrow(/taxonomy/)
    expect(grant(admin, [], [at(posts.school, 'author')], { id: admin.id })).toThrow()
  })

  test('what does not change needs no right', () => {
    const province = at(posts.province, 'reviewer')
    expect(grant(admin, [province], [province, at(posts.school, 'author')])).not.toThrow()
    expect(grant(admin, [province], [])).toThrow()
  })

  test('operators, security officers and auditors are made by the security officer alone', () => {
    expect(grant(admin, [], [at(posts.county, 'auditor')])).toThrow()
    expect(grant(officer, [], [at(posts.province, 'auditor')])).not.toThrow()
    expect(grant(officer, [], [at(posts.province, 'auditor')], { id: officer.id })).toThrow()
  })

  test('nobody holds two of the three, in one organisation or in two', () => {
    expect(grant(officer, [], [at(posts.province, 'operator', 'auditor')])).toThrow(/two of operator/)
    expect(grant(officer, [], [at(posts.province, 'operator'), at(posts.city, 'auditor')])).toThrow(/two of operator/)
    expect(officeOf([at(posts.city, 'auditor', 'author') as never])).toBe('auditor')
  })
})
