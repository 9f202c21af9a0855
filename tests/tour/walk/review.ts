import { createHash, randomUUID } from 'node:crypto'
import type { Answer, Person } from '../http'
import { check, note, step, until } from '../report'
import { person, type World } from '../world'

const commitment = '本人已逐项自查，承诺内容真实合法，不侵犯他人权利。'

/** Submits a working copy with every item of the self-check answered. */
export async function submit(
  author: Person,
  document: string,
  revision: number,
  key: string = randomUUID(),
): Promise<Answer> {
  const progress = await author.get(`/api/resource-packs/${document}/progress`)
  const items = (progress.json?.selfCheck ?? []) as { code: string }[]
  const selfCheck = Object.fromEntries(items.map(({ code }) => [code, 'ok']))
  return author.post(`/api/resource-packs/${document}/submit`, { revision, commitment, selfCheck }, key)
}

/** Waits until the machines have looked, and answers the case as a reviewer's desk shows it. */
export const deskOf = (reviewer: Person, id: string): Promise<Answer> => reviewer.get(`/api/cases/${id}/desk`)

/** A passing opinion: every item answered, every machine finding judged. */
export function passing(desk: Answer, comment: string): object {
  const { checklist, findings, judgements, steps, case: row } = desk.json
  const open = (findings as { id: string }[]).filter(({ id }) => !judgements[id])
  return {
    step: steps,
    stage: row.stage,
    verdict: 'pass',
    answers: Object.fromEntries((checklist as { code: string }[]).map(({ code }) => [code, 'ok'])),
    findings: [],
    judgements: Object.fromEntries(
      open.map(({ id }) => [id, { confirmed: false, reason: '已人工核对，不影响使用。' }]),
    ),
    comment,
  }
}

/** Waits until the case stands at a stage; answers the author's view of it. */
export const stageOf = (author: Person, document: string, stage: string): Promise<Answer> =>
  until(
    () => author.get(`/api/resource-packs/${document}/progress`),
    ({ json }) => json?.case?.stage === stage,
  )

/** Passes a case through its whole chain, one reviewer after the other, until it is published. */
export async function passAll(
  world: World,
  author: Person,
  document: string,
  chain: readonly [stage: string, reviewer: string][],
): Promise<void> {
  for (const [stage, username] of chain) {
    const at = await stageOf(author, document, stage)
    check(`the case waits at ${stage}`, at.json?.case?.stage === stage, at.json?.case)
    const reviewer = person(world, username)
    const desk = await deskOf(reviewer, at.json.case.id)
    const given = await reviewer.post(`/api/cases/${at.json.case.id}/opinions`, passing(desk, '内容正确，同意。'))
    check(`${username} passes it`, given.status === 200, given.json)
  }
  const done = await until(
    () => author.get(`/api/resource-packs/${document}/progress`),
    ({ json }) => json?.case?.status === 'accepted' && json.case.stage === null,
  )
  check(
    'accepted and entered into the log',
    done.json?.case?.status === 'accepted' && done.json.case.stage === null,
    done.json?.case,
  )
}

export const wholeChain: readonly [string, string][] = [
  ['school-initial', 'yunxi.reviewer'],
  ['county-second', 'xihu.reviewer'],
  ['city-second', 'hangzhou.reviewer'],
  ['province-final', 'province.reviewer'],
]

/** Submission and the chain 校 → 县 → 市 → 省, with what must not work on the way. */
export async function review(world: World): Promise<void> {
  const teacher = person(world, 'yunxi.science')
  const { id } = world.pack
  const row = await step('送审 The teacher submits', () => submitting(world, teacher))
  await step('机审 Machines look', async () => {
    const at = await stageOf(teacher, id, 'school-initial')
    check('the machine check is done, the school has it', at.json?.case?.stage === 'school-initial', at.json?.case)
    const desk = await deskOf(person(world, 'yunxi.reviewer'), row)
    for (const finding of desk.json?.findings ?? []) note(`finding ${finding.item}: ${finding.note}`)
    check(
      'who has it and until when is said',
      Boolean(at.json?.case?.deadline && at.json.case.data?.holderName),
      at.json?.case,
    )
  })
  await step('越权 Those whose turn it is not are refused', () => strangers(world, row))
  await step('会审材料 The reviewer opens the frozen files', () => frozen(world, row))
  await step('校→县→市→省 The chain', () => passAll(world, teacher, id, wholeChain))
}

async function submitting(world: World, teacher: Person): Promise<string> {
  const { id, revision } = world.pack
  const key = randomUUID()
  const sent = await submit(teacher, id, revision, key)
  check('submitted', sent.status === 200 && sent.json?.status === 'in-review', sent.json)
  const again = await submit(teacher, id, revision, key)
  check('the same request again has no second effect', again.json?.id === sent.json?.id, again.json)
  const second = await submit(teacher, id, revision)
  check('a second submission is refused while one is in review', second.json?.code === 'case-open', second.json)
  return sent.json?.id
}

async function strangers(world: World, row: string): Promise<void> {
  for (const username of ['xihu.reviewer', 'chunan.reviewer', 'ningbo.reviewer', 'yunxi.science']) {
    const desk = await deskOf(person(world, 'yunxi.reviewer'), row)
    const tried = await person(world, username).post(`/api/cases/${row}/opinions`, passing(desk, '越权'))
    check(`${username} cannot decide now: ${tried.json?.code}`, tried.status >= 400 && tried.status < 500, tried.json)
  }
}

async function frozen(world: World, row: string): Promise<void> {
  const reviewer = person(world, 'yunxi.reviewer')
  const desk = await deskOf(reviewer, row)
  const { files } = desk.json as { files: { url: string; sha256: string; name: string }[] }
  const digests: boolean[] = []
  for (const file of files) {
    const path = file.url.replace(/^https?:\/\/[^/]+/, '')
    const { bytes } = await reviewer.get(path)
    digests.push(`sha256:${createHash('sha256').update(bytes).digest('hex')}` === file.sha256)
  }
  check(
    `all ${files.length} files are readable and have the digests that were submitted`,
    digests.every(Boolean) && files.length >= 5,
  )
  const teacher = person(world, 'yunxi.science')
  const before = desk.json.case.digest
  const saved = await teacher.patch(`/api/resource-packs/${world.pack.id}`, {
    revision: world.pack.revision,
    annotation: { note: '送审后又改了一句。' },
  })
  world.pack.revision = saved.json?.doc?.revision ?? world.pack.revision
  const after = await deskOf(reviewer, row)
  check(
    'editing the draft meanwhile changes nothing under review',
    saved.status === 200 && after.json.case.digest === before,
    saved.json,
  )
}
