import type { Where } from 'payload'
import { isProblem } from '../domain/errors'
import { paths } from '../domain/manifest'
import { watchParts } from '../engines/parts'
import { type AdoptionRow, adoptionHistory, refreshAdoption } from './adoptions'
import { type CaseRow, historyOf } from './cases'
import { openOrganisationEvents, resumeOrganisationEvent } from './closeAct'
import { eraseBytes } from './erase'
import { followLog } from './followLog'
import { machineCheck } from './machineCheck'
import type { Ports } from './operation'
import { organisationOf, placeOf } from './organisations'
import { followTallies } from './planning/follow'
import { freshly, type PublicationRow } from './publications'
import { publish } from './publish'
import { refreshCase } from './refreshCase'
import { continueRemapping, runningRemappings } from './remapRun'
import { openTransfers, resumeTransfer } from './transfer'

/** What one round did, by kind of work. */
export interface Repaired {
  summaries: number
  checked: number
  published: number
  entries: number
  adoptions: number
  transfers: number
  organisations: number
  /** Batches of remappings. */
  remapped: number
  erased: number
}

/** Told of one piece of work that failed; the round goes on with the rest. */
export type Trouble = (what: string, error: unknown) => void

/** Rows looked at in one round of each kind. */
const batch = 200
/** Publications that wait for the log at a time: the appender enters what waits together, with one head for all. */
const publishing = 32

/**
 * Finishes everything that stands behind a commit point: cases whose machine checks have not run, accepted cases without
 * a publication, rows that lag behind the log. The worker calls it in a loop; each piece is idempotent, and the
 * operations themselves do the same, so several processes may run it at once. `thorough` (on start, and now and then)
 * also looks for rows that a killed process left behind their history.
 */
export async function repair(
  ports: Ports,
  trouble: Trouble,
  thorough: boolean,
  rests: (what: string) => boolean = () => false,
): Promise<Repaired> {
  const each = (kind: string, ids: Promise<string[]>, work: (id: string) => Promise<unknown>, atOnce = 1) =>
    eachOf(ids, (id) => `${kind} ${id}`, { trouble, rests, atOnce }, work)
  const done: Repaired = {
    summaries: 0,
    checked: 0,
    published: 0,
    entries: 0,
    adoptions: 0,
    transfers: 0,
    organisations: 0,
    remapped: 0,
    erased: 0,
  }
  if (thorough) {
    done.summaries = await each('summary', staleCases(ports), (id) => refreshCase(ports, id))
    done.adoptions = await each('adoption', staleAdoptions(ports), (id) => mendAdoption(ports, id))
  }
  done.checked = await each('machine check', casesAt(ports, 'in-review', 'machine-check'), (id) =>
    machineCheck(ports, id),
  )
  const accepted = casesAt(ports, 'accepted', 'publish')
  const reading = freshly(ports)
  done.published = await each('publish', accepted, (id) => publish(ports, id, { reading }), publishing)
  done.entries = await followLog(ports)
  await followTallies(ports)
  if (thorough) done.transfers = await each('transfer', openTransfers(ports), (id) => resumeTransfer(ports, id))
  if (thorough)
    done.organisations = await each('organisation', openOrganisationEvents(ports), (id) =>
      resumeOrganisationEvent(ports, id),
    )
  done.remapped = await each('remapping', runningRemappings(ports), (id) => continueRemapping(ports, id))
  if (thorough) done.erased = await each('erase', halfErased(ports), (id) => eraseBytes(ports, id))
  return done
}

interface Watch {
  trouble: Trouble
  /** True for a piece of work that failed a moment ago and is left alone for now. */
  rests(what: string): boolean
  /** Pieces that are worked on at a time. */
  atOnce: number
}

async function eachOf(
  ids: Promise<string[]>,
  nameOf: (id: string) => string,
  { trouble, rests, atOnce }: Watch,
  work: (id: string) => Promise<unknown>,
): Promise<number> {
  const waiting = (await ids).filter((id) => !rests(nameOf(id))).values()
  let done = 0
  const workOff = async (): Promise<void> => {
    for (const id of waiting)
      try {
        await work(id)
        done += 1
      } catch (error) {
        if (!isProblem(error, 'log-pending')) trouble(nameOf(id), error)
      }
  }
  await Promise.all(Array.from({ length: atOnce }, workOff))
  return done
}

async function casesAt({ database }: Ports, status: string, stage: string): Promise<string[]> {
  const where: Where = { and: [{ status: { equals: status } }, { stage: { equals: stage } }] }
  return (await database.find<CaseRow>('cases', { where, sort: 'id', limit: batch })).map((row) => row.id)
}

/** Cases still open by their row whose history has more events than the row says; a row without any is left alone. */
async function staleCases({ database }: Ports): Promise<string[]> {
  const stale: string[] = []
  for (let page = 1; ; page += 1) {
    const where: Where = { status: { in: ['opening', 'in-review'] } }
    const rows = await database.find<CaseRow>('cases', { where, sort: 'id', limit: batch, page })
    for (const row of rows) {
      const events = await historyOf(database, row.id)
      if (events.length > row.steps) stale.push(row.id)
    }
    if (rows.length < batch) return stale
  }
}

/** Adoptions with events that their row does not know, among the latest events. */
async function staleAdoptions({ database }: Ports): Promise<string[]> {
  const events = await database.find<{ adoption: string; index: number }>('adoption-events', {
    sort: '-id',
    limit: batch,
  })
  const stale = new Set<string>()
  for (const { adoption, index } of events) {
    const row = await database.get<AdoptionRow>('adoptions', adoption)
    if (!row || row.steps < index + 1) stale.add(adoption)
  }
  return [...stale]
}

async function mendAdoption(ports: Ports, id: string): Promise<void> {
  const [first] = await adoptionHistory(ports.database, id)
  if (first?.type !== 'adopted') return
  await refreshAdoption(ports, id, placeOf(await organisationOf(ports.database, first.data.school)))
}

async function halfErased({ database, store }: Ports): Promise<string[]> {
  const where: Where = { state: { equals: 'erased' } }
  const rows = await database.find<PublicationRow>('publications', { where, sort: '-seq', limit: batch })
  const found = new Set<string>()
  for (const row of rows) if ((await store.size(paths.manifest(row.manifest))) !== null) found.add(row.identifier)
  return [...found]
}

/** Milliseconds between two thorough rounds; what failed is not tried again before the next, or before a part is well again. */
const everyThorough = 60_000

/** One round after the other, the first one thorough: what the worker repeats. */
export function openRepair(ports: Ports, trouble: Trouble): () => Promise<void> {
  let next = 0
  const resting = new Set<string>()
  const told: Trouble = (what, error) => {
    resting.add(what)
    trouble(what, error)
  }
  // What failed while a server was away is not to blame.
  watchParts(({ state }) => state === 'well' && resting.clear())
  return async () => {
    const now = Date.now()
    const thorough = now >= next
    if (thorough) resting.clear()
    await repair(ports, told, thorough, (what) => resting.has(what))
    if (thorough) next = now + everyThorough
  }
}
