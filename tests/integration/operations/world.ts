import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openChangeLog } from '../../../src/changelog'
import type { Actor } from '../../../src/domain/actor'
import { systemClock, systemIds } from '../../../src/domain/clock'
import type { AnyWorkingCopy, ResourcePack } from '../../../src/domain/document'
import { currentStage } from '../../../src/domain/review'
import { payloadDocuments } from '../../../src/engines/database'
import { type Letter, openMail } from '../../../src/engines/mail'
import { openScanner } from '../../../src/engines/scan'
import { type CaseRow, caseOf } from '../../../src/operations/cases'
import type { Opine } from '../../../src/operations/decide'
import { opine } from '../../../src/operations/decide'
import type { Context, Ports } from '../../../src/operations/operation'
import { openRepair } from '../../../src/operations/repair'
import { submit } from '../../../src/operations/submit'
import { workingCopyOf } from '../../../src/operations/workingCopy'
import { furnish } from '../../builders/furnish'
import { reviewers, wang } from '../../builders/people'
import { opinionOn as opinionOnCase, submission } from '../../builders/requests'
import { aPack } from '../../builders/workingCopy'
import { openCentre, type TestCentre } from '../centre'

export { admin, admitter, librarian, person, reviewers, wang } from '../../builders/people'
export { key, submission } from '../../builders/requests'

/** A centre with one school in its county, city and province, a neighbour school, and people for every part. */
export interface World {
  centre: TestCentre
  ports: Ports
  /** Letters that left. */
  written: readonly Letter[]
  /** Rounds of the worker until nothing is left to do. */
  work(): Promise<void>
  close(): Promise<void>
}

/** On an empty centre of its own, or on a given one, which is furnished already when it was restored. */
export async function openWorld(given?: TestCentre, restored = false): Promise<World> {
  const centre = given ?? (await openCentre())
  const { database, store } = centre
  const secrets = join(centre.folder, 'secrets')
  await mkdir(secrets, { recursive: true })
  const log = openChangeLog({ origin: 'zj', database, store, secrets, clock: systemClock, ids: systemIds })
  await log.start()
  const written: Letter[] = []
  const ports: Ports = {
    database,
    documents: payloadDocuments(centre.payload),
    store,
    signer: log.signer,
    log,
    mail: openMail({ url: null, from: null, write: (letter) => written.push(letter), clock: systemClock }),
    scanner: openScanner(null, systemClock),
    clock: systemClock,
    ids: systemIds,
  }
  if (!restored) await furnish(ports)
  const failures: unknown[] = []
  const round = openRepair(ports, (what, error) => failures.push({ what, error }))
  return {
    centre,
    ports,
    written,
    async work() {
      for (let i = 0; i < 3; i += 1) await round()
      if (failures.length > 0) throw new AggregateError(failures, 'the worker failed')
    },
    async close() {
      await log.stop()
      await centre.close()
    },
  }
}

/** A complete pack of Wang's, made by the CMS itself; `scope` says how far it is to be shared. */
export const draft = (world: World, with_: Partial<ResourcePack> = {}): Promise<ResourcePack> =>
  draftOf(world, aPack({ scope: 'school', ...with_ }))

/** A working copy of any kind, made by the CMS itself. */
export async function draftOf<T extends AnyWorkingCopy>({ centre, ports }: World, copy: T): Promise<T> {
  const { id: _, identifier: _i, number: _n, revision: _r, kind, county, city, province, ...data } = copy
  const made = await centre.payload.create({ collection: kind, data: data as never })
  return (await workingCopyOf(ports.database, kind, String(made.id))) as T
}

export const as = ({ ports }: World, actor: Actor): Context => ({ ports, actor })

/** A whole opinion on a case of this world. */
export const opinionOn = ({ ports }: World, caseId: string, more: Partial<Opine> = {}): Promise<Opine> =>
  opinionOnCase(ports, caseId, more)

/** Submitted and looked at by the machines. */
export async function inReview(
  world: World,
  with_: Partial<ResourcePack> = {},
): Promise<{ pack: ResourcePack; row: CaseRow }> {
  const pack = await draft(world, with_)
  const row = await submit(as(world, wang), submission(pack))
  await world.work()
  return { pack, row: (await caseOf(world.ports.database, row.id)).row }
}

/** Passed by every level of its chain and published. */
export async function published(
  world: World,
  with_: Partial<ResourcePack> = {},
): Promise<{ pack: ResourcePack; row: CaseRow }> {
  const { pack, row } = await inReview(world, with_)
  await passAll(world, row.id)
  return { pack, row: (await caseOf(world.ports.database, row.id)).row }
}

export async function passAll(world: World, caseId: string): Promise<void> {
  for (;;) {
    const { state } = await caseOf(world.ports.database, caseId)
    const level = currentStage(state)?.level
    if (!level) break
    await opine(as(world, reviewers[level]), await opinionOn(world, caseId))
  }
  await world.work()
}

/** The problem that a deed ends with, as `code`; fails when it succeeds. */
export async function refused(deed: Promise<unknown>): Promise<string> {
  try {
    await deed
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
  throw new Error('nothing was refused')
}
