import type { Actor } from '../../src/domain/actor'
import { storedToken } from '../../src/domain/resetToken'
import { unlessTaken } from '../../src/engines/database/unlessTaken'
import { closeOrganisation, previewClosing } from '../../src/operations/close'
import { delegate, endDelegation } from '../../src/operations/delegate'
import { mergeOrganisation, previewMerging } from '../../src/operations/merge'
import { previewOnboarding } from '../../src/operations/onboard'
import { applyOnboarding } from '../../src/operations/onboardApply'
import { giveFirstCodes } from '../../src/operations/onboardCodes'
import type { Ports } from '../../src/operations/operation'
import type { PublicationRow } from '../../src/operations/publications'
import { countsOf, startRemapping } from '../../src/operations/remappings'
import { runRemapping } from '../../src/operations/remapRun'
import { transfer } from '../../src/operations/transfer'
import { admin, person } from '../builders/people'
import { aPack } from '../builders/workingCopy'
import type { Act } from './acts'
import { compared, linesOf, unfinished } from './held'
import { deadAddress, lettersIn } from './mailbox'
import { reopening } from './reopening'
import { keyed } from './steps'

const county = person('xihu-guanli', 'county', 'org-admin')
const operator: Actor = person('operator', 'province', 'operator')

interface Account {
  id: string
  resetPasswordToken: string | null
  delegated: unknown[] | null
  memberships: { organisation: string; roles: string[] }[]
}

const newcomer = ({ database }: Ports) =>
  database.findOne<Account>('users', { username: { equals: 'xin-ren' } }) as Promise<Account>

const sheet = ['用户名,姓名,单位代码,角色,邮箱', `xin-ren,新人,2133000001,教师,xin@school.example`]
const unreachable = `shi-lian,失联,2133000001,教师,${deadAddress}`

/**
 * What a centre is administered with, each act on the centre that the one before left, from one where
 * three resources are online. Their places are killed at one after the other in
 * one world (`killedAlong`), so that many cost little.
 */
export const administration: Act[] = [
  {
    name: 'two teachers are onboarded, a letter leaves, another is refused',
    // Nobody else tries for three minutes what a killed process was sending: they have gone by, before other letters are due.
    async before({ ports: { database } }) {
      const claimed = await database.find('letters', { where: { attempts: { greater_than: 0 } }, limit: 10 })
      for (const { id } of claimed) await database.update('letters', id, { due: new Date(0).toISOString() })
    },
    async play(stage) {
      const files = [{ name: '人员.csv', bytes: Buffer.from([...sheet, unreachable].join('\n')) }]
      const { id, digest } = await stage.remember('onboarding', async () => {
        const { onboarding, faults } = await previewOnboarding(stage.as(county), { files })
        if (!onboarding) throw new Error(JSON.stringify(faults))
        return onboarding
      })
      while ((await applyOnboarding(stage.as(county), { onboarding: id, digest })).status !== 'done');
      const wish = { onboarding: id, letters: true, again: false, after: 0, publicUrl: 'https://centre.example' }
      await giveFirstCodes(stage.as(county), wish)
      await stage.until('the letters', async () => (await stage.ports.database.count('letters')) === 0)
    },
    expects: { users: 4, onboardings: 1 },
    async holds({ ports, mailbox }) {
      const [letter, ...more] = lettersIn(mailbox)
      const code = /\/admin\/reset\/([0-9a-f]+)/.exec(letter?.text ?? '')?.[1] ?? ''
      const { resetPasswordToken: opens } = await newcomer(ports)
      const found = { to: letter?.to.address, opens: storedToken(code), more: more.length }
      return [
        ...compared({ to: 'xin@school.example', opens, more: 0 }, found),
        ...(await linesOf(ports, 'onboard', 'send-letter')),
      ]
    },
  },
  {
    name: 'one of them is transferred with a work, and acts for a while in another’s place',
    async play(stage) {
      const { id } = await newcomer(stage.ports)
      await stage.remember('draft 割补法', () => stage.draft(aPack({ owners: [id], team: [id] }), '割补法'))
      const move = { person: id, from: 's', to: 's2', roles: ['author' as const], works: 'along' as const }
      await transfer(stage.as(county), await stage.remember('transfer', async () => keyed(stage, 'transfer', move)))
      const [since, until] = [-1, 7].map((days) => new Date(Date.now() + days * 86_400_000).toISOString())
      const lent = { to: 'xin-ren', organisation: 's', roles: ['org-admin' as const], reason: '借调' }
      const time = { since: String(since), until: String(until) }
      const wish = await stage.remember('delegate', async () => keyed(stage, 'delegate', { ...lent, ...time }))
      const { id: delegation } = await delegate(stage.as(county), wish)
      await endDelegation(stage.as(county), { delegation, key: 'end-of-the-delegation' })
    },
    expects: { users: 4, transfers: 1, delegations: 1 },
    async holds({ ports }) {
      const { memberships, delegated } = await newcomer(ports)
      const places = memberships.map(({ organisation }) => organisation)
      return [
        ...compared(
          { places: ['s2'], delegated: [], work: 's2' },
          { places, delegated, work: await homeOfWork(ports) },
        ),
        ...(await unfinished(ports, 'transfers')),
        ...(await linesOf(ports, 'transfer', 'delegate', 'end-delegation')),
      ]
    },
  },
  {
    name: 'an organisation is closed, another goes into its neighbour',
    async play(stage) {
      const about = <Wish extends object>(verb: string, wish: () => Promise<Wish>) =>
        stage.remember(verb, async () => keyed(stage, verb, { reason: '布局调整', ...(await wish()) }))
      const above = stage.as(admin)
      const closing = async () => ({ organisation: 'u', digest: (await previewClosing(above, 'u')).digest })
      await closeOrganisation(above, await about('close', closing))
      const as = stage.as(county)
      const seen = async () => ({ digest: (await previewMerging(as, 's2', 's')).digest })
      const merging = async () => ({ organisation: 's2', into: 's', goingOn: [], ...(await seen()) })
      await mergeOrganisation(as, await about('merge', merging))
    },
    expects: { users: 4, 'organisation-events': 2 },
    async holds({ ports }) {
      const standing = async (id: string) => {
        const row = await ports.database.get<{ active: boolean; into: string | null }>('organisations', id)
        return [row?.active, row?.into]
      }
      const places = (await newcomer(ports)).memberships.map(({ organisation }) => organisation)
      const found = { u: await standing('u'), s2: await standing('s2'), places, work: await homeOfWork(ports) }
      return [
        ...compared({ u: [false, null], s2: [false, 's'], places: ['s'], work: 's' }, found),
        ...(await unfinished(ports, 'organisation-events')),
        ...(await linesOf(ports, 'close-organisation', 'merge-organisation')),
      ]
    },
  },
  {
    name: 'chapters go over to a new edition',
    async play(stage) {
      for (const code of ['new-6s/4', 'new-6s/4/2']) {
        const term = { id: `chapter-${code}`, vocabulary: 'chapters', code, name: '圆（新版）' }
        await unlessTaken(stage.ports.database.insert('taxonomy-terms', term))
      }
      const table = 'old,new\nrj-6s/5,new-6s/4\nrj-6s/5/3,new-6s/4/2\n'
      await runRemapping(stage.ports, (await startRemapping(stage.as(operator), { name: '六上新版', table })).id)
    },
    expects: { publications: 6, remappings: 1 },
    async holds({ ports: { database } }) {
      const [remapping] = await database.find<{ id: string; status: string }>('remappings', { limit: 1 })
      const rows = await database.find<PublicationRow>('publications', { limit: 10 })
      const found = {
        status: remapping?.status,
        versions: rows.map(({ title, version, state }) => `${title} ${version} ${state}`).sort(),
        old: await database.count('resource-packs', { 'educational.chapter': { equals: 'rj-6s/5' } }),
        moved: await countsOf(database, remapping?.id ?? ''),
      }
      const versions = ['三角形', '圆', '大学物理'].flatMap((title) => [`${title} 1 online`, `${title} 2 online`])
      return compared({ status: 'done', versions, old: 0, moved: { publications: 3, copies: 5 } }, found)
    },
  },
  reopening,
]

const homeOfWork = async ({ database }: Ports): Promise<unknown> => {
  const works = { 'general.title': { equals: '割补法' } }
  return (await database.findOne<{ organisation: unknown }>('resource-packs', works))?.organisation
}
