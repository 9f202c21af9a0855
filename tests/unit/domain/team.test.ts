import { describe, expect, test } from '@jest/globals'
import { handedOver, roleIn, sameTeam, seated, type Team } from '../../../src/domain/team'

const team: Team = { owners: ['wang'], team: ['wang', 'li'], commenters: ['zhao'] }
const code = (deed: () => unknown): string => {
  try {
    deed()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'nothing was refused'
}

describe('a team', () => {
  test('gives everyone one role, the highest that a list names', () => {
    expect(['wang', 'li', 'zhao', 'qian'].map((id) => roleIn(team, id))).toEqual(['owner', 'editor', 'commenter', null])
  })

  test('moves a person from one role to the other', () => {
    expect(seated(team, 'zhao', 'editor')).toEqual({ owners: ['wang'], team: ['wang', 'li', 'zhao'], commenters: [] })
    expect(seated(team, 'li', 'commenter')).toEqual({ owners: ['wang'], team: ['wang'], commenters: ['zhao', 'li'] })
    expect(seated(team, 'li', 'owner').owners).toEqual(['wang', 'li'])
    expect(seated(team, 'li', null).team).toEqual(['wang'])
  })

  test('never loses its last owner, neither by leaving nor by stepping down', () => {
    for (const role of [null, 'editor', 'commenter'] as const)
      expect(code(() => seated(team, 'wang', role))).toBe('last-owner')
  })

  test('is handed over in one step: the new owner answers for it, the old one goes on editing', () => {
    const after = handedOver(team, 'wang', 'li')
    expect([roleIn(after, 'li'), roleIn(after, 'wang')]).toEqual(['owner', 'editor'])
  })

  test('takes five owners and not a sixth', () => {
    const five = ['a', 'b', 'c', 'd'].reduce<Team>((now, id) => seated(now, id, 'owner'), team)
    expect(five.owners).toHaveLength(5)
    expect(code(() => seated(five, 'e', 'owner'))).toBe('list-too-long')
  })

  test('is the same whatever the order of its lists', () => {
    expect(sameTeam(team, { ...team, team: ['li', 'wang'] })).toBe(true)
    expect(sameTeam(team, { ...team, team: ['wang'] })).toBe(false)
  })
})
