import { hostname } from 'node:os'
import type { Where } from 'payload'
import type { Clock } from '../domain/clock'
import { isProblem } from '../domain/errors'
import type { Database } from '../engines/database/port'

interface LeaseRow {
  id: string
  holder: string
  fence: number
  /** RFC 3339. */
  expires: string
}

/** A lease held: `fence` grows with every change of holder, so that a stale holder can be told from the present one. */
export interface Lease {
  name: string
  holder: string
  fence: number
  expires: Date
}

export interface Leases {
  /** The lease, or null while somebody else holds it. Taking one's own again renews it. */
  acquire(name: string, milliseconds: number): Promise<Lease | null>
  /** False when it was lost meanwhile: stop. */
  renew(lease: Lease, milliseconds: number): Promise<boolean>
  release(lease: Lease): Promise<void>
}

/** Names this process so that another on the same host can see whether it still lives. `unique` is a fresh id. */
export function holderName(unique: string): string {
  const name = `${hostname()}/${process.pid}/${unique}`
  namesHere.add(name)
  return name
}

/** Names made in this process: another of the same number and host was a process before it (a restarted container). */
const namesHere = new Set<string>()

/** True when the holder was a process of this host that is gone: its lease need not be waited for. */
export function isGone(holder: string, myself: string): boolean {
  const [host, pid] = holder.split('/')
  if (host !== hostname() || holder === myself) return false
  if (Number(pid) === process.pid) return !namesHere.has(holder)
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/**
 * Leases over the `leases` collection: one holder at a time, until it expires. Clocks may differ between hosts, so a
 * lease keeps two workers from doing the same work for nothing; what must never happen twice has a unique index beneath.
 */
export function openLeases(database: Database, clock: Clock, holder: string): Leases {
  const after = (milliseconds: number): Date => new Date(clock.now().getTime() + milliseconds)

  const take = async (row: LeaseRow, expires: Date): Promise<Lease | null> => {
    const fence = row.fence + 1
    const where: Where = { id: { equals: row.id }, fence: { equals: row.fence } }
    const won = await database.compareAndSet('leases', where, { holder, fence, expires: expires.toISOString() })
    return won ? { name: row.id, holder, fence, expires } : null
  }

  const create = async (name: string, expires: Date): Promise<Lease | null> => {
    try {
      await database.insert('leases', { id: name, holder, fence: 1, expires: expires.toISOString() })
      return { name, holder, fence: 1, expires }
    } catch (error) {
      if (isProblem(error, 'duplicate-value') || isProblem(error, 'conflict')) return null
      throw error
    }
  }

  const extend = async (lease: Lease, expires: Date): Promise<boolean> => {
    const where: Where = {
      id: { equals: lease.name },
      fence: { equals: lease.fence },
      holder: { equals: holder },
    }
    const won = await database.compareAndSet('leases', where, { expires: expires.toISOString() })
    if (won) lease.expires = expires
    return won
  }

  return {
    async acquire(name, milliseconds) {
      const row = await database.get<LeaseRow>('leases', name)
      if (!row) return create(name, after(milliseconds))
      const free = new Date(row.expires) <= clock.now() || row.holder === holder || isGone(row.holder, holder)
      return free ? take(row, after(milliseconds)) : null
    },
    renew: (lease, milliseconds) => extend(lease, after(milliseconds)),
    release: async (lease) => {
      await extend(lease, new Date(0))
    },
  }
}
