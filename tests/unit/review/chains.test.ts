import { expect, test } from '@jest/globals'
import type { Scope } from '../../../src/domain/audience'
import type { Level } from '../../../src/domain/organisation'
import { choosePolicy, decidingOrganisation, flawsOf } from '../../../src/domain/review'
import type { ResourceOrigin } from '../../../src/domain/review/types'
import { kindSlugs } from '../../access/kinds'
import { Case, checklist, inReview, lineage, policies, problemOf, reviewerAt, submission } from './builders'

/** review.md, "Default policies": origin, scope, whose work → stage @ level (working days); * its own organisation may decide. */
const chains: [ResourceOrigin, Scope, Level, string[]][] = [
  ['school', 'school', 'school', ['校初审 school 5 *']],
  ['school', 'county', 'school', ['校初审 school 5 *', '县终审 county 5']],
  ['school', 'city', 'school', ['校初审 school 5 *', '县复审 county 10', '市终审 city 5']],
  ['school', 'province', 'school', ['校初审 school 5 *', '县复审 county 10', '市复审 city 10', '省终审 province 5']],
  ['school', 'public', 'school', ['校初审 school 5 *', '县复审 county 10', '市复审 city 10', '省终审 province 5']],
  ['local', 'county', 'county', ['县初审 county 5 *', '市终审 city 5']],
  ['local', 'city', 'county', ['县初审 county 5 *', '市终审 city 5']],
  ['local', 'city', 'city', ['市初审 city 5 *', '省终审 province 5']],
  ['local', 'province', 'county', ['县初审 county 5 *', '市复审 city 10', '省终审 province 5']],
  ['local', 'public', 'city', ['市初审 city 5 *', '省终审 province 5']],
]

test.each(chains)(
  '%s, shared in %s, work of a %s: %j after self-check and machine check',
  (origin, scope, level, chain) => {
    const [selfCheck, machineCheck, ...human] = choosePolicy(policies, { kind: 'courses', origin, scope, level }).stages
    expect([selfCheck?.type, machineCheck?.type]).toEqual(['self-check', 'machine-check'])
    const read = human.map((s) => `${s.name.zh} ${s.level} ${s.deadline}${s.ownOrganisation ? ' *' : ''}`)
    expect(read).toEqual(chain)
  },
)

test.each(chains)(
  '%s, shared in %s, work of a %s is accepted when each of these levels passes it',
  (origin, scope, level) => {
    const chosen = choosePolicy(policies, { kind: 'courses', origin, scope, level })
    const above = { ...lineage } as Partial<typeof lineage>
    for (const below of ['school', 'county'] as const) if (below !== level && level !== 'school') delete above[below]
    if (level === 'county') above.county = lineage.county
    const work = new Case(chosen, { workLevel: level, workOrganisation: lineage[level], lineage: above }).machineFinds()
    for (const stage of chosen.stages.slice(2)) {
      expect(work.state.status).toBe('in-review')
      work.opine(reviewerAt(stage.level as Level))
    }
    expect(work.state.status).toBe('accepted')
  },
)

test.each([
  ['provincial', 'province', 'province'], // needs an expert panel
  ['introduced', 'public', 'province'], // needs an expert panel
  ['local', 'city', 'school'], // a school's work is 校本
  ['local', 'school', 'county'],
  ['school', 'county', 'county'],
] as const)('%s, %s, work of a %s has no chain yet and is told so', (origin, scope, level) => {
  const found = problemOf(() => choosePolicy(policies, { kind: 'courses', origin, scope, level }))
  expect(found).toMatchObject({ code: 'no-policy', details: { origin, scope } })
})

test.each(kindSlugs)('%s of every origin and level that has a chain go through the same as any other kind', (kind) => {
  for (const [origin, scope, level] of chains)
    expect(choosePolicy(policies, { kind, origin, scope, level }).key).toBe(
      choosePolicy(policies, { kind: 'courses', origin, scope, level }).key,
    )
})

test('the newest version of a policy is chosen, and one that names the kind goes before one for all', () => {
  const [base] = policies
  if (!base) throw new Error('no policies')
  const subject = { kind: 'courses', origin: 'school', scope: 'school', level: 'school' } as const
  const newer = { ...base, version: 2 }
  const forCourses = { ...base, key: 'z-courses', appliesTo: { ...base.appliesTo, kinds: ['courses'] } }
  expect(choosePolicy([base, newer], subject).version).toBe(2)
  expect(choosePolicy([base, newer, forCourses], subject).key).toBe('z-courses')
})

test.each(policies.map((p) => [p.key, p] as const))('the seeded policy %s has no flaw', (_, seeded) => {
  expect(flawsOf(seeded, checklist)).toEqual([])
})

test('at each level the organisation above the work decides', () => {
  const work = submission(policies[3] as (typeof policies)[number])
  const deciding = work.policy.stages.map((stage) => decidingOrganisation(work, stage))
  expect(deciding).toEqual([null, null, 'school-a', 'county-a', 'city-a', 'zj'])
})

test('a university of the province has no county and no city: those stages are skipped, and the case says so', () => {
  const own = { school: 'university', province: 'zj' }
  const work = new Case('school-province', { workOrganisation: 'university', lineage: own }).machineFinds()
  work.opine({ ...reviewerAt('school'), organisation: 'university', memberOf: ['university'] })
  expect(work.history.slice(-2).map((e) => [e.type, e.actor])).toEqual([
    ['stage-skipped', 'system'],
    ['stage-skipped', 'system'],
  ])
  expect(work.state.stages.map((s) => s.status)).toEqual([
    'passed',
    'passed',
    'passed',
    'skipped',
    'skipped',
    'current',
  ])
  expect(work.state.stages[3]?.reason).toBe('作品所属单位之上没有该层级的单位')
})

test('a chain that ends at an organisation that does not exist opens no case', () => {
  const found = problemOf(() => new Case('school-county', { lineage: { school: 'university', province: 'zj' } }))
  expect(found).toMatchObject({ code: 'policy-invalid', details: { stage: 'county-final' } })
})

test('the first deadline starts when the machines are done', () => {
  expect(new Case().state.stages[1]?.due).toBeNull()
  expect(inReview().state.stages[2]?.due).toEqual({ at: '2026-12-01T15:59:59.999Z', covered: true })
})

test('every item of the checklist has both languages, a dimension and a severity that its letter tells', () => {
  const letters = { V: 'veto', M: 'major', m: 'minor' } as const
  expect(checklist.items).toHaveLength(13 + 14 + 5)
  for (const item of checklist.items) {
    expect(item.severity).toBe(letters[item.code[0] as keyof typeof letters])
    expect([item.zh, item.en, item.dimension].every((words) => words.length > 1)).toBe(true)
  }
})
