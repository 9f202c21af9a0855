import { expect, test } from '@jest/globals'
import { flawsOf } from '../../../src/domain/review'
import type { Policy, Stage } from '../../../src/domain/review/types'
import { checklist, policy, provincial, stage } from './builders'

const good = policy('school-city')
const withStage = (at: number, more: Partial<Stage>): Policy => ({
  ...good,
  stages: good.stages.map((stage, i) => (i === at ? { ...stage, ...more } : stage)),
})
const lasts = (...stages: Stage[]): Policy => ({ ...good, stages: [...good.stages, ...stages] })
const panel = { size: 3, threshold: [2, 3], tie: 'return' } as const
const wrong = (value: string) => value as never

test.each<[string, Policy, RegExp]>([
  ['no stage', { ...good, stages: [] }, /^no stage$/],
  ['machines alone', { ...good, stages: good.stages.slice(0, 2) }, /where a person decides/],
  ['an unknown role', withStage(2, { role: wrong('janitor') }), /unknown role/],
  ['a role that decides nothing', withStage(2, { role: wrong('author') }), /unknown role/],
  ['no level', withStage(2, { level: null }), /unknown level/],
  ['an unknown type', withStage(2, { type: wrong('lottery') }), /unknown type lottery/],
  ['a stage key twice', withStage(3, { key: 'school-initial' }), /would loop/],
  ['a level that comes back', withStage(4, { level: 'school' }), /a loop/],
  ['ownOrganisation at a later stage', withStage(3, { ownOrganisation: true }), /only the first human stage/],
  ['an unknown item', withStage(2, { items: ['V1', 'X7'] }), /not on the checklist: X7/],
  ['an item twice', withStage(2, { items: ['V1', 'V1'] }), /listed twice/],
  ['a stage without items', withStage(2, { items: [] }), /no item/],
  ['a deadline of half a day', withStage(2, { deadline: 0.5 }), /working days/],
  ['an unknown skip', withStage(3, { skip: wrong('on-fridays') }), /skip condition/],
  ['a last stage that may be skipped', withStage(4, { skip: 'own-level-is-higher' }), /may not be skipped/],
  ['machines after people', { ...good, stages: [...good.stages.slice(2, 4), ...good.stages.slice(0, 2)] }, /order is/],
  ['two self-checks', { ...good, stages: [{ ...good.stages[0], key: 'again' } as Stage, ...good.stages] }, /order is/],
  ['a machine stage with a role', withStage(1, { role: 'reviewer' }), /nobody decides/],
  ['a nameless stage', withStage(2, { name: { zh: '', en: '' } }), /no name/],
  ['no origin', { ...good, appliesTo: { ...good.appliesTo, origins: [] } }, /origins/],
  ['an unknown scope', { ...good, appliesTo: { ...good.appliesTo, scopes: [wrong('galaxy')] } }, /scopes/],
  ['another checklist', { ...good, checklist: { key: 'content', version: 9 } }, /checklist/],
  ['a panel and no committee', lasts(stage('p', 'blind-panel', { panel })), /committee must follow/],
  ['a panel of one', lasts(stage('p', 'blind-panel', { panel: { ...panel, size: 1 } })), /2 to 99 experts/],
  ['a panel without settings', lasts(stage('p', 'blind-panel')), /2 to 99 experts/],
  ['a panel that half decides', lasts(stage('p', 'blind-panel', { panel: { ...panel, threshold: [1, 2] } })), /half/],
  ['a tie by lot', lasts(stage('p', 'blind-panel', { panel: { ...panel, tie: wrong('lot') } })), /a tie/],
  ['a committee without a quorum', lasts(stage('c', 'committee')), /a quorum/],
  ['a notice for ever', lasts(stage('n', 'public-notice', { deadline: null })), /number of working days/],
  ['a notice nobody answers for', lasts(stage('n', 'public-notice', { level: null })), /unknown level/],
  ['people after the notice', lasts(stage('n', 'public-notice'), stage('p', 'individual-review')), /order is/],
  ['two notices', lasts(stage('n', 'public-notice'), stage('m', 'public-notice')), /order is/],
  ['an external result of nobody', lasts(stage('x', 'external-result', { level: null, role: null })), /its issuer/],
  ['an external result last', lasts(stage('x', 'external-result', { level: null, role: null, issuer: 'x' })), /last/],
  ['the same review twice in a row', lasts(stage('again', 'individual-review', { level: 'city' })), /a loop/],
])('a policy with %s is told so', (_, flawed, sentence) => {
  expect(flawsOf(flawed, checklist).map((flaw) => flaw.en)).toEqual(
    expect.arrayContaining([expect.stringMatching(sentence)]),
  )
})

test('a chain of panel, committee, final review and notice has none', () => {
  expect(flawsOf(provincial, checklist)).toEqual([])
})
