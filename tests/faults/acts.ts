import { Readable } from 'node:stream'
import sharp from 'sharp'
import { admit } from '../../src/operations/admit'
import { adopt } from '../../src/operations/adopt'
import { changeAudience } from '../../src/operations/changeAudience'
import { erase } from '../../src/operations/erase'
import { ingest } from '../../src/operations/ingest'
import { recall } from '../../src/operations/recall'
import { recuse } from '../../src/operations/recuse'
import { restore } from '../../src/operations/restore'
import { stopAdoption } from '../../src/operations/stopAdoption'
import { suspend } from '../../src/operations/suspend'
import { withdraw } from '../../src/operations/withdraw'
import { withdrawCase } from '../../src/operations/withdrawCase'
import { furnish } from '../builders/furnish'
import { admin, admitter, librarian, person, reviewers, wang } from '../builders/people'
import type { Stage } from './stage'
import { keyFor, pass, publishedAs, send } from './steps'

/**
 * What happens in a centre, one act after the other; each act runs in a process of its own and starts where the one
 * before it ended. A request is remembered before it is sent, so an act that was killed is repeated as a client would:
 * the same request under the same key. `expects` is written by hand: how the rows stand after the act, killed or not.
 */
export interface Act {
  name: string
  /** What happens before its process looks for work. */
  before?(stage: Stage): Promise<void>
  play(stage: Stage): Promise<void>
  expects: Partial<Expected>
  /** What must hold after it beside; what does not is said in a sentence. */
  holds?(stage: Stage): Promise<string[]>
}

/** Counts of rows after the act. */
export interface Expected {
  assets: number
  cases: number
  'case-events': number
  publications: number
  adoptions: number
  'adoption-events': number
  users: number
  onboardings: number
  transfers: number
  delegations: number
  'organisation-events': number
  remappings: number
  'alliance-memberships': number
  /** Types of the log's entries, in order. */
  log: string[]
  /** State of each publication, by title and version. */
  states: Record<string, string>
}

const other = person('other-reviewer', 'school', 'reviewer')
const scholar = person('zhao', 'university', 'author')
const dean = person('dean', 'university', 'reviewer')

const about = <More extends object>(stage: Stage, verb: string, title: string, more: More = {} as More) =>
  stage.remember(`${verb} ${title}`, async () => ({
    publication: (await stage.publication(title)).id,
    seq: (await stage.publication(title)).seq,
    reason: '内容待核实',
    key: keyFor(stage, verb),
    ...more,
  }))

const decided = ['published', 'published', 'published']

export const acts: Act[] = [
  {
    name: 'the first start of an empty centre',
    play: ({ ports }) => furnish(ports),
    expects: { log: ['keys'], cases: 0 },
  },
  {
    name: 'a teacher brings in a picture',
    async play(stage) {
      const red = { width: 1200, height: 800, channels: 3, background: '#a33' } as const
      const bytes = await sharp({ create: red }).png().toBuffer()
      await ingest(stage.as(wang), { source: Readable.from([bytes]), name: '封面.png', expectedBytes: bytes.length })
    },
    expects: { assets: 8, log: ['keys'] },
  },
  {
    name: 'a submission goes to the machines',
    play: async (stage) => void (await send(stage, '圆', wang, { scope: 'county' })),
    expects: { cases: 1, 'case-events': 2, log: ['keys'] },
  },
  {
    name: 'one reviewer recuses, the others pass it, it is published',
    async play(stage) {
      const id = await send(stage, '圆', wang, {})
      const step = (await stage.caseRow(id)).steps
      const base = { case: id, step, stage: 'school-initial', reason: '与作者有亲属关系', key: 'recusal-of-the-first' }
      await recuse(stage.as(reviewers.school), await stage.remember('recuse', async () => base))
      await pass(stage, '圆', id, other)
      await pass(stage, '圆', id, reviewers.county)
      await publishedAs(stage, id)
    },
    expects: { cases: 1, 'case-events': 5, publications: 1, log: ['keys', 'published'], states: { '圆@1': 'online' } },
  },
  {
    name: 'a team takes its submission back',
    async play(stage) {
      const id = await send(stage, '误交', wang, { scope: 'school' })
      const base = { case: id, step: (await stage.caseRow(id)).steps, reason: '发现错别字', key: 'withdrawal-of-mine' }
      await withdrawCase(stage.as(wang), await stage.remember('withdraw case', async () => base))
    },
    expects: { cases: 2, 'case-events': 8, log: ['keys', 'published'] },
  },
  {
    name: 'work of a university skips the levels it does not stand under',
    async play(stage) {
      const place = { organisation: 'u', team: ['zhao'] }
      const id = await send(stage, '大学物理', scholar, { ...place, scope: 'province' })
      await pass(stage, '大学物理', id, dean)
      await pass(stage, '大学物理', id, reviewers.province)
      await publishedAs(stage, id)
    },
    expects: { cases: 3, 'case-events': 14, publications: 2, log: ['keys', 'published', 'published'] },
  },
  {
    name: 'a third resource goes online',
    async play(stage) {
      const id = await send(stage, '三角形', wang, { scope: 'school' })
      await pass(stage, '三角形', id, reviewers.school)
      await publishedAs(stage, id)
    },
    expects: { publications: 3, 'case-events': 17, log: ['keys', ...decided] },
  },
  {
    name: 'a school adopts, admits and stops',
    async play(stage) {
      const { identifier } = await stage.publication('圆')
      const wish = { identifier, school: 's2', mode: 'follow' as const, key: 'adoption-of-circle' }
      const { id } = await adopt(stage.as(librarian), wish)
      await admit(stage.as(admitter), { adoption: id, step: 1, version: 1, key: 'admission-of-circle' })
      await stopAdoption(stage.as(librarian), { adoption: id, step: 2, reason: '不再使用', key: 'stop-of-circle' })
    },
    expects: { adoptions: 1, 'adoption-events': 3, log: ['keys', ...decided] },
  },
  {
    name: 'a resource is suspended and restored',
    async play(stage) {
      await suspend(stage.as(admin), await about(stage, 'suspend', '圆'))
      await restore(stage.as(admin), await about(stage, 'restore', '圆'))
    },
    expects: { log: ['keys', ...decided, 'suspended', 'restored'], states: { '圆@1': 'online' } },
  },
  {
    name: 'its audience is narrowed, then it is withdrawn',
    async play(stage) {
      await changeAudience(stage.as(admin), await about(stage, 'change-audience', '圆', { scope: 'school' as const }))
      await withdraw(stage.as(admin), await about(stage, 'withdraw', '圆'))
    },
    expects: { states: { '圆@1': 'withdrawn', '三角形@1': 'online' } },
  },
  {
    name: 'a resource is erased, the files that others serve stay',
    play: async (stage) => void (await erase(stage.as(admin), await about(stage, 'erase', '三角形'))),
    expects: { states: { '三角形@1': 'erased', '大学物理@1': 'online' } },
  },
  {
    name: 'a file is recalled wherever it is named',
    async play(stage) {
      const file = (await stage.publication('大学物理')).data.files[0] ?? ''
      await recall(stage.as(admin), await about(stage, 'recall', '大学物理', { what: 'file' as const, file }))
    },
    expects: { states: { '大学物理@1': 'recalled', '圆@1': 'recalled', '三角形@1': 'erased' } },
  },
  {
    name: 'the operator declares an epoch in which the store stands',
    play: (stage) => stage.declareAfterFork(),
    expects: { states: { '大学物理@1': 'recalled', '圆@1': 'recalled', '三角形@1': 'erased' } },
  },
]
