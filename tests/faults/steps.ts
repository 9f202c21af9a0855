import type { Actor } from '../../src/domain/actor'
import type { ResourcePack } from '../../src/domain/document'
import { opine } from '../../src/operations/decide'
import { submit } from '../../src/operations/submit'
import { opinionOn, submission } from '../builders/requests'
import { aPack } from '../builders/workingCopy'
import type { Stage } from './stage'

/** A key that no other process makes. */
export const keyFor = ({ ports }: Stage, verb: string): string => `${verb}-${ports.ids.next()}`

/** The same request at every attempt. */
export const keyed = <Wish extends object>(stage: Stage, verb: string, wish: Wish) => ({
  ...wish,
  key: keyFor(stage, verb),
})

/** Submits a pack of that name, made on the first attempt, and waits for the machines. */
export async function send(stage: Stage, name: string, who: Actor, with_: Partial<ResourcePack>): Promise<string> {
  const pack = await stage.remember(`draft ${name}`, async () => stage.draft(aPack({ ...with_ }), name))
  const request = await stage.remember(`submit ${name}`, async () => ({
    ...submission(pack),
    key: keyFor(stage, 'submission'),
  }))
  const { id } = await submit(stage.as(who), request)
  await stage.until(`case ${name}`, async () => (await stage.caseRow(id)).stage !== 'machine-check')
  return id
}

export async function pass(stage: Stage, name: string, id: string, who: Actor): Promise<void> {
  const request = await stage.remember(`${who.id} passes ${name}`, async () => ({
    ...(await opinionOn(stage.ports, id)),
    key: keyFor(stage, 'opinion'),
  }))
  await opine(stage.as(who), request)
}

/** Waits for the publication that follows an acceptance by itself. */
export const publishedAs = (stage: Stage, id: string): Promise<void> =>
  stage.until('publication', async () => (await stage.caseRow(id)).stage === null)
