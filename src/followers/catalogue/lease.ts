import { isGone } from '../../changelog/lease'
import type { Clock } from '../../domain/clock'
import { Problem } from '../../domain/errors'
import type { Sql } from '../../engines/sql'

/** The right to write the catalogue; `fence` grows with every holder, so one that lost it is told apart. */
export interface WriterLease {
  holder: string
  fence: number
}

/** How long a writer of another host that died is waited for (milliseconds); one of this host is seen to be gone. */
export const leaseTime = 10_000

const row = (sql: Sql) =>
  sql.get<{ holder: string; fence: number; expires: string }>("SELECT * FROM leases WHERE name = 'writer'")

/**
 * Takes or renews the lease; null while another process holds it. It stands in the very file it guards, and is written
 * again only when half of its time is over: every write makes readers look.
 */
export function takeLease(sql: Sql, holder: string, clock: Clock): WriterLease | null {
  const now = clock.now()
  const half = new Date(now.getTime() + leaseTime / 2).toISOString()
  const mine = row(sql)
  if (mine?.holder === holder && mine.expires > half) return { holder, fence: mine.fence }
  return sql.transaction(() => {
    const held = row(sql)
    const taken = held && held.holder !== holder && held.expires > now.toISOString()
    if (taken && !isGone(held.holder, holder)) return null
    const fence = held?.holder === holder ? held.fence : (held?.fence ?? 0) + 1
    const expires = new Date(now.getTime() + leaseTime).toISOString()
    sql.run("INSERT OR REPLACE INTO leases VALUES ('writer', ?, ?, ?)", [holder, fence, expires])
    return { holder, fence }
  })
}

/** To be called first in every writing transaction: throws `conflict` when somebody else took over meanwhile. */
export function checkLease(sql: Sql, lease: WriterLease | null): void {
  if (lease && row(sql)?.fence !== lease.fence) throw new Problem('conflict', { what: 'catalogue writer' })
}

/** Lets the next writer start at once. */
export const releaseLease = (sql: Sql, { holder, fence }: WriterLease): void => {
  sql.run("UPDATE leases SET expires = '' WHERE name = 'writer' AND holder = ? AND fence = ?", [holder, fence])
}
