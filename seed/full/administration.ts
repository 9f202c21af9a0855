import { chinaDate } from '../../src/domain/calendar'
import { derivedId } from '../../src/domain/derivedId'
import { isProblem } from '../../src/domain/errors'
import { delegate } from '../../src/operations/delegate'
import { enterAlliance } from '../../src/operations/enterAlliance'
import type { Context } from '../../src/operations/operation'
import { announce } from '../../src/operations/planning/announce'
import { accept, checkOff, confirm, handIn, withdrawApplication } from '../../src/operations/planning/applications'
import { apply } from '../../src/operations/planning/apply'
import { assign, decline, fulfil } from '../../src/operations/planning/assignments'
import { issueCall } from '../../src/operations/planning/calls'
import type { ApplicationRow, CallRow } from '../../src/operations/planning/rows'
import { signedIn } from '../cast'
import type { Stage } from '../enter'
import { organisationId } from '../organisations'

/** Public identifiers of the seeded resources, by their names in the seed. */
type IdentifierOf = (slug: string) => Promise<string>

/** What organisations do beside their resources: planning rounds in every state, a delegation, the schools of the alliance. */
export async function administer(stage: Stage, identifierOf: IdentifierOf): Promise<void> {
  const year = Number(chinaDate(stage.ports.clock.now()).slice(0, 4))
  // Most of an act is waiting for the disk. Calls of one year are numbered in their order.
  await Promise.all([
    lastYear(stage, year - 1, identifierOf),
    thisYear(stage, year, identifierOf).then(() => nextYear(stage, year + 1)),
    chapters(stage, year + 1, identifierOf),
    together(stage, year),
  ])
}

const as = async ({ payload, ports }: Stage, username: string): Promise<Context> => ({
  ports,
  actor: (await signedIn(payload, username)).actor,
})
/** The same names at every start: an interrupted seed does nothing twice. */
const keyed = (...parts: string[]) => ({ key: ['seed-round', ...parts].join(':') })
const organisation = (code: string) => ({ organisation: organisationId(code) })

const terms = (each: number) => ({
  kinds: ['resource-packs', 'courses'] as CallRow['data']['kinds'],
  quota: { per: 'organisation' as const, each, exceptions: {} },
  form: [{ key: 'plan', label: '建设方案', type: 'text' as const, required: true }],
})

/** One application with what became of it, each act by whoever does it. */
interface Round {
  call: CallRow
  title: string
  school: string
  author: string
  manager: string
  caller: string
  /** Acts after the application, in their order. */
  acts: readonly ('confirm' | 'accept' | 'refuse' | 'withdraw' | 'hand-in' | 'check-off')[]
  /** Identifier of what was handed in. */
  result?: string
}

/** `during`: the stage at a time when the call was open, where it no longer is. */
async function play(stage: Stage, round: Round, during = stage): Promise<void> {
  const { call, title, school, author, manager, caller, acts, result = '' } = round
  const key = (act: string) => keyed(derivedId('seed-application', call.id, school, title), act)
  const [year = ''] = call.closes.split('-')
  let row: ApplicationRow = await apply(await as(during, author), {
    ...organisation(school),
    ...key('apply'),
    ...{ call: call.id, title, kind: 'resource-packs', expected: `${year}-12-31` },
    team: [{ name: (await signedIn(stage.payload, author)).actor.name, role: '主持' }],
    answers: { plan: '每课微课、课件、教学设计、任务单和练习各一份，先试教再定稿。' },
  })
  const doing: Record<
    Round['acts'][number],
    (on: { application: string; step: number; key: string }) => Promise<ApplicationRow>
  > = {
    confirm: async (on) => confirm(await as(during, manager), { ...on, verdict: 'confirm' }),
    accept: async (on) => accept(await as(stage, caller), { ...on, verdict: 'accept' }),
    refuse: async (on) =>
      accept(await as(stage, caller), { ...on, verdict: 'refuse', reason: '与已入库资源重复，请改报其他章节。' }),
    withdraw: async (on) => withdrawApplication(await as(stage, author), { ...on, reason: '团队成员调离，明年再报。' }),
    'hand-in': async (on) => handIn(await as(stage, manager), { ...on, identifier: result }),
    'check-off': async (on) =>
      checkOff(await as(stage, caller), { ...on, verdict: 'passed', version: 1, note: '五类材料齐全，与申报一致。' }),
  }
  for (const [at, act] of acts.entries()) row = await doing[act]({ application: row.id, step: at + 1, ...key(act) })
}

/** A call that is over, its result checked and announced. It was answered while it was open. */
async function lastYear(stage: Stage, year: number, identifierOf: IdentifierOf): Promise<void> {
  const then = { ...stage, ports: { ...stage.ports, clock: { now: () => new Date(`${year}-04-10T02:00:00Z`) } } }
  const call = await issueCall(await as(then, 'ningbo.admin'), {
    ...organisation('330200'),
    ...keyed('last-year'),
    ...terms(2),
    ...{ title: `宁波市 ${year} 年小学艺术资源包申报`, opens: `${year}-03-01`, closes: `${year}-06-30` },
    text: '面向全市小学征集音乐、美术资源包，每校限报两项。',
  })
  const school = { school: '2133900202', author: 'yuebo.music', manager: 'yuebo.manager', caller: 'ningbo.admin' }
  const result = await identifierOf('rhythm')
  const acts: Round['acts'] = ['confirm', 'accept', 'hand-in', 'check-off']
  await play(stage, { ...school, call, title: '节奏与节拍', result, acts }, then)
  const from = chinaDate(stage.ports.clock.now())
  const to = chinaDate(new Date(stage.ports.clock.now().getTime() + 21 * 86_400_000))
  try {
    await announce(await as(stage, 'ningbo.admin'), { call: call.id, step: 1, from, to, ...keyed('notice') })
  } catch (error) {
    // Announced on the day before, by a seed that was interrupted.
    if (!isProblem(error, 'idempotency-key-reused')) throw error
  }
}

/** A call that is open, with an application in each state. */
async function thisYear(stage: Stage, year: number, identifierOf: IdentifierOf): Promise<void> {
  const call = await issueCall(await as(stage, 'province.admin'), {
    ...organisation('330000'),
    ...keyed('this-year'),
    ...terms(3),
    ...{ title: `${year} 年度省级基础教育资源申报`, opens: `${year}-01-01`, closes: `${year}-12-31` },
    text: '面向全省征集学科课程资源包和在线课程，山区26县、海岛县优先。',
  })
  const caller = 'province.admin'
  const moon = { call, caller, school: '2133900202', author: 'yuebo.maths', manager: 'yuebo.manager' }
  const bridge = { call, caller, school: '2133900203', author: 'langqiao.maths', manager: 'langqiao.manager' }
  const bay = { call, caller, school: '3133900205', author: 'baidao.maths', manager: 'baidao.manager' }
  const source = { call, caller, school: '3433900207', author: 'jiangyuan.maths', manager: 'jiangyuan.manager' }
  await play(stage, { ...bridge, title: '长方形和正方形的周长', acts: [] })
  await play(stage, { ...bay, title: '有理数的运算', acts: ['confirm'] })
  await play(stage, { ...bay, title: '数轴', acts: ['withdraw'] })
  await play(stage, { ...source, title: '圆周角定理的证明', acts: ['confirm', 'accept'] })
  await play(stage, { ...source, title: '平行线的判定', acts: ['confirm', 'refuse'] })
  const result = await identifierOf('fraction')
  await play(stage, { ...moon, title: '分数的初步认识', result, acts: ['confirm', 'accept', 'hand-in'] })
}

/** A call that is announced and not open yet. */
async function nextYear(stage: Stage, year: number): Promise<void> {
  await issueCall(await as(stage, 'hangzhou.admin'), {
    ...organisation('330100'),
    ...keyed('next-year'),
    ...terms(5),
    ...{ title: `杭州市 ${year} 年初中科学资源包申报`, opens: `${year}-01-10`, closes: `${year}-04-30` },
    text: '面向全市初中征集科学资源包，请各校提前准备选题。',
  })
}

/** Chapters that were given out: to be built, given back, built. */
async function chapters(stage: Stage, year: number, identifierOf: IdentifierOf): Promise<void> {
  const give = async (school: string, chapter: string) =>
    assign(await as(stage, 'province.admin'), {
      ...organisation(school),
      ...keyed('chapter', chapter),
      ...{ chapter, kind: 'resource-packs', due: `${year}-06-30` },
    })
  await give('3433900207', 'zj-sci-7s/3/1')
  const back = await give('3133900205', 'zj-sci-7s/3/2')
  const reason = '本校本学期没有任教七年级的科学教师，请另行安排。'
  await decline(await as(stage, 'baidao.manager'), { assignment: back.id, step: 1, reason, ...keyed('decline') })
  const built = await give('3133900101', 'zj-sci-8s/1/5')
  const identifier = await identifierOf('lens')
  await fulfil(await as(stage, 'yunxi.manager'), { assignment: built.id, step: 1, identifier, ...keyed('fulfil') })
}

/** Schools of two counties in one alliance, and an administrator who lends a part of the branch for a year. */
async function together(stage: Stage, year: number): Promise<void> {
  const alliance = { alliance: organisationId('A330001'), form: 'cooperative' as const, until: null }
  const since = { since: `${year}-03-01`, reason: '山区26县跨地区结对' }
  for (const [code, role] of [
    ['3133900101', 'lead'],
    ['3433900102', 'member'],
  ] as const)
    await enterAlliance(await as(stage, 'hangzhou.admin'), {
      ...alliance,
      ...since,
      ...keyed('alliance', code),
      ...{ school: organisationId(code), role },
    })
  await delegate(await as(stage, 'xihu.admin'), {
    ...organisation('3133900101'),
    ...keyed('delegation'),
    ...{ to: 'yunxi.principal', roles: ['org-admin'], absent: null, reason: '本校人员账号由校长代管一年' },
    ...{ since: `${year}-01-01T00:00:00Z`, until: `${year + 1}-01-01T00:00:00Z` },
  })
}
