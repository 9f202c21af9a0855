import { setTimeout as pause } from 'node:timers/promises'
import { forgetOrganisations } from '../../src/access'
import { openCentre } from '../../src/compose'
import type { Actor } from '../../src/domain/actor'
import type { ResourcePack } from '../../src/domain/document'
import { isProblem } from '../../src/domain/errors'
import { env, places } from '../../src/env'
import { openRunningLog } from '../../src/hosting/log'
import { Parts } from '../../src/hosting/parts'
import { startWorker } from '../../src/hosting/worker'
import { adopt } from '../../src/operations/adopt'
import { type Opine, opine } from '../../src/operations/decide'
import { submit } from '../../src/operations/submit'
import { suspend } from '../../src/operations/suspend'
import { furnish } from '../builders/furnish'
import { person } from '../builders/people'
import { opinionOn, submission } from '../builders/requests'
import { aPack } from '../builders/workingCopy'
import { inspect } from './inspect'
import { stageOf } from './stage'

/**
 * One of two server processes on one database, each with a worker of its own. Its parent says what to do and when, so that
 * both press the same button at the same moment; it answers how each attempt ended.
 */
export type Order =
  | { deed: 'furnish' }
  | { deed: 'draft'; title: string }
  | { deed: 'submit'; pack: ResourcePack; at: number }
  | { deed: 'judge'; case: string }
  | { deed: 'pass'; opinion: Opine; at: number }
  | { deed: 'suspend'; title: string; at: number }
  | { deed: 'adopt'; title: string; at: number }
  | { deed: 'wait'; case: string }
  | { deed: 'inspect' }

const side = process.argv[2] ?? 'a'
const settings = env()
const log = openRunningLog()
const parts = new Parts(log)
const centre = await openCentre(settings, log)
parts.add('database', centre.close)
await startWorker(centre, parts, log)
const stage = stageOf(centre, settings.DATA_DIR)
const { ports } = centre

const author = side === 'a' ? person('wang', 'school', 'author') : person('zhao', 'school', 'author')
const people: Record<string, Actor> = {
  school: person(`reviewer-s-${side}`, 'school', 'reviewer'),
  county: person(`reviewer-co-${side}`, 'county', 'reviewer'),
  admin: person(`admin-${side}`, 'province', 'org-admin'),
  librarian: person(`librarian-${side}`, 'neighbour', 'school-manager'),
}
const who = (role: string) => stage.as(people[role] as Actor)
const key = (): string => `${side}-${ports.ids.next()}`

async function carryOut(order: Order): Promise<unknown> {
  switch (order.deed) {
    case 'furnish':
      await furnish(ports)
      // Written past the doors that would have said so.
      return forgetOrganisations(centre.payload)
    case 'draft':
      return stage.draft(aPack({ scope: 'county', owners: ['wang', 'zhao'], team: ['wang', 'zhao'] }), order.title)
    case 'submit':
      await until(order.at)
      return submit(stage.as(author), { ...submission(order.pack), key: key() })
    case 'judge':
      return opinionOn(ports, order.case)
    case 'pass':
      await until(order.at)
      return opine(who(order.opinion.stage.split('-')[0] ?? ''), { ...order.opinion, key: key() })
    case 'suspend': {
      const { id, seq } = await stage.publication(order.title)
      await until(order.at)
      return suspend(who('admin'), { publication: id, seq, reason: `${side} 认为须核实`, key: key() })
    }
    case 'adopt': {
      const { identifier } = await stage.publication(order.title)
      await until(order.at)
      return adopt(who('librarian'), { identifier, school: 's2', mode: 'follow', key: key() })
    }
    case 'wait':
      return stage.until(
        'the worker',
        async () => !['machine-check', 'publish'].includes(String((await stage.caseRow(order.case)).stage)),
      )
    case 'inspect':
      return inspect(centre, { expects: {} }, places().catalogue)
  }
}

/** Both processes run on one machine, so its clock is theirs. */
const until = (at: number): Promise<void> => pause(Math.max(0, at - Date.now()))

process.on('message', async (order: Order | 'stop') => {
  if (order === 'stop') {
    await parts.stop()
    process.exit(0)
  }
  try {
    process.send?.({ ok: true, value: await carryOut(order) })
  } catch (error) {
    process.send?.({
      ok: false,
      code: isProblem(error) ? error.code : String(error instanceof Error ? error.stack : error),
    })
  }
})
process.send?.({ ok: true, value: 'ready' })
