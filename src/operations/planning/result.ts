import type { Digest } from '../../domain/canonical'
import { Problem } from '../../domain/errors'
import { type Content, type Manifest, paths } from '../../domain/manifest'
import { chaptersOf } from '../../domain/planning/content'
import type { Ports } from '../operation'
import { versionsOf } from '../publications'

/** What was planned, as far as a result is held to it. */
interface Planned {
  organisation: string
  kind: string
  chapter: string | null
}

interface Result {
  identifier: string
  version: number
  /** Digest of the version's manifest. */
  digest: Digest
  content: Content
}

/**
 * The online version of a resource that fulfils a plan: the latest, or the one named. Throws `not-found`,
 * `state-not-allowed`, and `not-the-result` when organisation, kind or frozen chapter are others.
 */
export async function resultOf(
  { database, store }: Ports,
  identifier: string,
  planned: Planned,
  version?: number,
): Promise<Result> {
  const versions = await versionsOf(database, identifier)
  const row = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version)
  if (!row) throw new Problem('not-found', { what: identifier })
  if (row.state !== 'online') throw new Problem('state-not-allowed', { state: row.state, verb: 'hand-in' })
  const { content } = JSON.parse((await store.readAll(paths.manifest(row.manifest))).toString('utf8')) as Manifest
  const other = (what: string) => new Problem('not-the-result', { identifier, what })
  if (row.organisation !== planned.organisation) throw other('单位 organisation')
  if (row.kind !== planned.kind) throw other('类别 kind')
  if (planned.chapter && !chaptersOf(content).includes(planned.chapter)) throw other('章节 chapter')
  return { identifier, version: row.version, digest: row.manifest, content }
}

/** Everybody who made it, each once. */
export function peopleOf(content: Content): string[] {
  const members = (content['ziyuan:members'] as { name?: string }[] | undefined) ?? []
  return [...new Set([...content.author, ...members].flatMap(({ name }) => name ?? []))]
}
