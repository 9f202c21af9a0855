import type { Payload } from 'payload'
import { type OrganisationTree, treeFor } from '../access'
import type { Database } from '../engines/database/port'
import type { AdmissionRow, CallerRow, CatalogueWriter, OrganisationRow } from '../followers/catalogue'

/** Rows read at once, and the most that are read at all: more would be a mistake, and is refused rather than cut. */
const page = 1000

interface ClientRow {
  keyHash: string
  organisation: string
  scopes: string[] | null
  revoked: boolean | null
}

interface AdoptionRow {
  identifier: string
  school: string
  mode: AdmissionRow['mode']
  parts: string[] | null
  admittedVersion: number | null
  updatedAt: string
}

const watched = ['api-clients', 'organisations', 'adoptions']

/**
 * Copies what delivery must know of the CMS (keys, organisations, shelves) into the catalogue's private tables, whenever
 * one of them changed. Called again and again by the worker, at most five seconds apart.
 */
export function openRegistry(payload: Payload, database: Database, writer: CatalogueWriter) {
  let seen = ''
  return async (): Promise<void> => {
    const now = (await Promise.all(watched.map((collection) => markOf(database, collection)))).join(' ')
    if (now === seen) return
    const tree = await treeFor(payload)
    writer.register({
      organisations: organisationsOf(tree),
      callers: await callersOf(database, tree),
      admissions: { rows: await admissionsOf(database, tree) },
    })
    seen = now
  }
}

/** Changes whenever a row is made, changed or removed. */
async function markOf(database: Database, collection: string): Promise<string> {
  const [latest] = await database.find<{ updatedAt?: string }>(collection, { sort: '-updatedAt', limit: 1 })
  return `${await database.count(collection)}@${latest?.updatedAt ?? ''}`
}

const organisationsOf = (tree: OrganisationTree): OrganisationRow[] =>
  [...tree.values()].map(({ code, name, level, lineage }) => ({
    code,
    name,
    level,
    lineage: lineage.map((above) => above.code),
  }))

async function callersOf(database: Database, tree: OrganisationTree): Promise<CallerRow[]> {
  const rows = await all<ClientRow>(database, 'api-clients')
  return rows.map(({ keyHash, organisation, scopes, revoked }) => ({
    hash: keyHash,
    organisations: tree.get(organisation)?.lineage.map((above) => above.code) ?? [],
    scopes: scopes ?? [],
    revoked: revoked === true,
  }))
}

async function admissionsOf(database: Database, tree: OrganisationTree): Promise<AdmissionRow[]> {
  const rows = await all<AdoptionRow>(database, 'adoptions', { status: { equals: 'admitted' } })
  return rows.flatMap(({ identifier, school, mode, parts, admittedVersion, updatedAt }) => {
    const code = tree.get(school)?.code
    if (!code || admittedVersion === null) return []
    return [{ school: code, identifier, version: admittedVersion, mode, parts: parts ?? [], at: updatedAt }]
  })
}

async function all<T>(database: Database, collection: string, where: object = {}): Promise<T[]> {
  const rows: T[] = []
  for (let number = 1; ; number += 1) {
    const found = await database.find<T>(collection, { where: where as never, sort: 'id', limit: page, page: number })
    rows.push(...found)
    if (found.length < page) return rows
  }
}
