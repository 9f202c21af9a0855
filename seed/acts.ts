import type { Payload, Where } from 'payload'
import { isProblem } from '../src/domain/errors'
import type { Kind } from '../src/domain/identifiers'
import { currentStage } from '../src/domain/review'
import type { Answer } from '../src/domain/review/types'
import { admit } from '../src/operations/admit'
import { adopt } from '../src/operations/adopt'
import type { AdoptionRow } from '../src/operations/adoptions'
import { type CaseRow, caseOf } from '../src/operations/cases'
import { opine } from '../src/operations/decide'
import { machineCheck } from '../src/operations/machineCheck'
import type { Context } from '../src/operations/operation'
import { organisationOf } from '../src/operations/organisations'
import { type PublicationRow, versionsOf } from '../src/operations/publications'
import { publish } from '../src/operations/publish'
import { recall } from '../src/operations/recall'
import { rulesFor } from '../src/operations/reviewRules'
import { submit } from '../src/operations/submit'
import { suspend } from '../src/operations/suspend'
import { withdraw } from '../src/operations/withdraw'
import { withdrawCase } from '../src/operations/withdrawCase'
import { workingCopyOf } from '../src/operations/workingCopy'
import { signedIn } from './cast'
import { bring, type Stage } from './enter'
import { organisationId } from './organisations'
import type { Act } from './story'

/** What an act needs to know beside itself. */
export interface Scene {
  slug: string
  kind: Kind
  document: string
  /** Names this act once and for all, so that an interrupted seed never does it twice. */
  key: string
}

type Doing<K extends Act['do']> = Extract<Act, { do: K }>

/** Does one act by the right of the person named; what was done before is left as it is. */
export async function perform(stage: Stage, scene: Scene, act: Act): Promise<void> {
  const { actor } = await signedIn(stage.payload, act.by)
  const context: Context = { ports: stage.ports, actor }
  try {
    await play(stage, context, scene, act)
  } catch (error) {
    // The same act with a later picture in hand: it was done before the seed was interrupted.
    if (!isProblem(error, 'idempotency-key-reused')) throw error
  }
  await settle(stage, scene)
}

function play(stage: Stage, context: Context, scene: Scene, act: Act): Promise<unknown> {
  switch (act.do) {
    case 'submit':
      return send(context, scene)
    case 'opine':
      return decide(context, scene, act)
    case 'withdraw-case':
      return takeBack(context, scene, act)
    case 'adopt':
      return take(context, scene, act)
    case 'admit':
      return letIn(context, scene, act)
    case 'revise':
      return revise(stage, scene, act)
    default:
      return change(context, scene, act)
  }
}

const commitment = '本人已逐项自查，承诺内容真实合法、来源清楚、不侵犯他人权利，并对所提交的内容负责。'

async function send(context: Context, { kind, document, key }: Scene): Promise<CaseRow> {
  const { database } = context.ports
  const copy = await workingCopyOf(database, kind, document)
  const { level } = await organisationOf(database, copy.organisation)
  const { policy } = await rulesFor(database, copy, level)
  const items = policy.stages.find((stage) => stage.type === 'self-check')?.items ?? []
  const selfCheck = Object.fromEntries(items.map((item): [string, Answer] => [item, 'ok']))
  return submit(context, { kind, document, revision: copy.revision, commitment, selfCheck, key })
}

async function latestCase({ ports }: Pick<Context, 'ports'>, { document }: Scene): Promise<CaseRow | null> {
  const rows = await ports.database.find<CaseRow>('cases', {
    where: { document: { equals: document } },
    sort: '-ordinal',
    limit: 1,
  })
  return rows[0] ?? null
}

async function openCase(context: Context, scene: Scene) {
  const row = await latestCase(context, scene)
  if (!row) throw new Error(`${scene.slug} has no case`)
  return caseOf(context.ports.database, row.id)
}

async function decide(context: Context, scene: Scene, act: Doing<'opine'>): Promise<CaseRow> {
  const { row, state } = await openCase(context, scene)
  const stage = currentStage(state)
  const findings = act.findings ?? []
  const confirmed = act.confirm !== undefined
  const open = state.machineFindings.filter(({ id }) => !state.judgements[id])
  const judgements = Object.fromEntries(
    open.map(({ id }) => [id, { confirmed, reason: act.confirm ?? '已人工核对，不影响使用。' }]),
  )
  const violated = new Set([...findings, ...(confirmed ? open : [])].map(({ item }) => item))
  const answers = Object.fromEntries(
    (stage?.items ?? []).map((item): [string, Answer] => [item, violated.has(item) ? 'violated' : 'ok']),
  )
  const { verdict, comment } = act
  return opine(context, {
    case: row.id,
    step: state.steps,
    stage: stage?.key ?? '',
    verdict,
    answers,
    findings,
    judgements,
    comment,
    key: scene.key,
  })
}

async function takeBack(context: Context, scene: Scene, { reason }: Doing<'withdraw-case'>): Promise<CaseRow> {
  const { row, state } = await openCase(context, scene)
  return withdrawCase(context, { case: row.id, step: state.steps, reason, key: scene.key })
}

async function latestVersion({ ports }: Context, { kind, document, slug }: Scene): Promise<PublicationRow> {
  const { identifier } = await workingCopyOf(ports.database, kind, document)
  const row = (await versionsOf(ports.database, identifier)).at(-1)
  if (!row) throw new Error(`${slug} is not published`)
  return row
}

async function take(context: Context, scene: Scene, { school }: Doing<'adopt'>): Promise<AdoptionRow> {
  const { identifier } = await latestVersion(context, scene)
  return adopt(context, { identifier, school: organisationId(school), mode: 'follow', key: scene.key })
}

async function letIn(context: Context, scene: Scene, { comment }: Doing<'admit'>): Promise<AdoptionRow> {
  const { identifier, version } = await latestVersion(context, scene)
  const schools = context.actor.memberships.map((one) => one.organisation.id)
  const where: Where = { and: [{ identifier: { equals: identifier } }, { school: { in: schools } }] }
  const row = await context.ports.database.findOne<AdoptionRow>('adoptions', where)
  if (!row) throw new Error(`${scene.slug} is not adopted`)
  return admit(context, { adoption: row.id, step: row.steps, version, comment, key: scene.key })
}

async function change(
  context: Context,
  scene: Scene,
  { do: verb, reason, until }: Doing<'suspend' | 'withdraw' | 'recall'>,
) {
  const { id, seq } = await latestVersion(context, scene)
  const input = { publication: id, seq, reason, key: scene.key }
  if (verb === 'recall') return recall(context, { ...input, what: 'version' })
  return verb === 'suspend' ? suspend(context, { ...input, until }) : withdraw(context, { ...input, until })
}

/** A new version of the draft: one file more and a note that says so; saved by the author's right. */
async function revise(stage: Stage, scene: Scene, { by, note, file, title }: Doing<'revise'>): Promise<void> {
  const { user } = await signedIn(stage.payload, by)
  const copy = await workingCopyOf(stage.ports.database, scene.kind, scene.document)
  if (copy.lifecycle.note === note) return
  const role = 'attachment'
  const name = `${title}.${file.split('.').pop()}`
  const { id: asset } = await bring(stage, scene.slug, by, { role, title, file, name })
  const data = {
    revision: copy.revision,
    lifecycle: { ...copy.lifecycle, note },
    attachments: [...copy.attachments, { role, title, asset }],
  }
  await update(stage.payload, scene, data, user)
}

const update = (payload: Payload, { kind, document }: Scene, data: object, user: unknown) =>
  payload.update({
    collection: kind,
    id: document,
    data: data as never,
    user: user as never,
    overrideAccess: false,
    depth: 0,
  })

/** What the centre does by itself after an act: machine checks, publishing what was accepted. */
async function settle({ ports }: Stage, scene: Scene): Promise<void> {
  const row = await latestCase({ ports }, scene)
  if (!row) return
  const { stage, status } = row.stage === 'machine-check' ? await machineCheck(ports, row.id) : row
  if (status === 'accepted' && stage === 'publish') await publish(ports, row.id)
}
