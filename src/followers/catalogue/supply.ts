import type { Audience } from '../../domain/audience'
import { canonical, type Digest, digestOf } from '../../domain/canonical'
import { digestInUrl } from '../../domain/contentUrl'
import { filesOf, type Manifest } from '../../domain/manifest'
import type { Sql } from '../../engines/sql'
import { documentOf } from './documents'
import { flagged, nameItems } from './items'

interface Waiting {
  id: number
  identifier: string
  version: number
  kind: string
  at: string
  audience: string
}

/**
 * Fills the versions that wait for this manifest. A manifest that says it is another resource or version, or another
 * audience than its entry published it for, is not shown: the entry and the signed bytes must agree.
 */
export function keepManifest(sql: Sql, manifest: Manifest, digest: Digest): string[] {
  const waiting = sql.all<Waiting>(
    `SELECT v.id, v.identifier, v.version, r.kind, v.at, v.audience FROM versions v JOIN resources r ON r.id = v.resource
     WHERE v.manifest = ? AND v.document IS NULL AND v.erased IS NULL`,
    [digest],
  )
  const agreeing = waiting.filter((w) => w.identifier === manifest.content.identifier && w.version === manifest.version)
  for (const version of agreeing) fill(sql, version, manifest, digest)
  return agreeing.map((version) => version.identifier)
}

function fill(sql: Sql, version: Waiting, manifest: Manifest, digest: Digest): void {
  const audience = JSON.parse(version.audience) as Audience
  const document = documentOf({ ...manifest, audience }, digest, version.kind, version.at)
  writeDocument(sql, version.id, flagged(sql, document))
  nameItems(sql, version.id, manifest.content)
  for (const file of filesOf(manifest.content))
    sql.run('INSERT OR IGNORE INTO files VALUES (?, ?, ?, ?, ?)', [
      digestInUrl(file.contentUrl),
      version.id,
      String(file['ziyuan:fileName' as keyof typeof file] ?? file.name),
      file.encodingFormat,
      file['ziyuan:bytes'],
    ])
}

/** Keeps the answer ready to send, with the digest that is its ETag. */
export function writeDocument(sql: Sql, version: number, document: object): void {
  const bytes = Buffer.from(canonical(document))
  sql.run('UPDATE versions SET document = ?, etag = ? WHERE id = ?', [bytes, digestOf(bytes).slice(7), version])
}
