import { describe, expect, test } from '@jest/globals'
import { authorise, mightDo } from '../../../src/access/decider'
import { nobody } from '../../../src/domain/actor'
import { isProblem, type Problem } from '../../../src/domain/errors'
import { organisationAt, placeAt, players, posts, somebody } from '../../access/world'

const player = (code: string) => {
  const found = players.find((p) => p.code === code)
  if (!found) throw new Error(code)
  return found.actor
}
const refusal = (act: () => void): Problem => {
  try {
    act()
  } catch (error) {
    if (isProblem(error)) return error
    throw error
  }
  throw new Error('it was allowed')
}
const draft = { id: 'draft-1', ...placeAt(posts.school), team: [somebody] }

describe('how a refusal is told', () => {
  test('whoever has not signed in is asked to', () => {
    expect(refusal(() => authorise(nobody, 'read', 'resource-packs', draft)).code).toBe('sign-in-required')
  })

  test('what you may not read does not exist for you', () => {
    const problem = refusal(() => authorise(player('author@school'), 'update', 'resource-packs', draft))
    expect(problem.code).toBe('not-found')
    expect(problem.status).toBe(404)
  })

  test('what you may read but not change is refused by name, in both languages', () => {
    const publication = { id: 'p', ...placeAt(posts.school), audience: 'public' }
    const problem = refusal(() => authorise(player('author@school'), 'recall', 'publications', publication))
    expect(problem.code).toBe('not-allowed')
    expect(problem.messageZh).toContain('召回')
    expect(problem.message).toContain('recall')
  })

  test('deciding on your own work is named as that, and recusing stays open to you', () => {
    const reviewer = player('reviewer@school')
    const own = {
      id: 'c',
      ...placeAt(posts.school),
      holder: posts.school.id,
      team: `${somebody} ${reviewer.id}`,
      submittedBy: somebody,
    }
    expect(refusal(() => authorise(reviewer, 'opine', 'cases', own)).code).toBe('own-work')
    expect(() => authorise(reviewer, 'recuse', 'cases', own)).not.toThrow()
  })

  test('making something for a foreign organisation is named as that', () => {
    const elsewhere = placeAt(organisationAt('elsewhere', 'school'))
    expect(refusal(() => authorise(player('author@school'), 'create', 'courses', elsewhere)).code).toBe(
      'foreign-organisation',
    )
    expect(
      refusal(() => authorise(player('school-manager@school'), 'adopt', 'adoptions', { school: posts.county.id })).code,
    ).toBe('foreign-organisation')
  })

  test('a collection that no policy speaks of is closed to everyone', () => {
    for (const { actor } of players) expect(() => authorise(actor, 'read', 'payload-jobs', {})).toThrow()
  })

  test('a button is shown to whoever might use it on some row', () => {
    expect(mightDo(player('author@school'), 'create', 'resource-packs')).toBe(true)
    expect(mightDo(player('auditor@province'), 'create', 'resource-packs')).toBe(false)
  })
})
