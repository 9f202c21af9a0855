import { type Digest, isDigest } from '../../domain/canonical'
import { digestInUrl } from '../../domain/contentUrl'
import { Problem } from '../../domain/errors'
import { filesOf, type Manifest } from '../../domain/manifest'
import { CatalogueReader } from '../catalogue'
import { isSelected, type Selection } from './selection'

/** A version of the catalogue as a mirror must judge it. */
export interface HeldVersion {
  id: number
  origin: string
  identifier: string
  version: number
  kind: string
  manifest: Digest
  /** Its manifest and files are here and it is shown, if it is online. */
  complete: boolean
  state: string
  until: string | null
  /** Organisation whose members see it, of the version and of the resource; `*` for everyone. */
  org: string
  owner: string
  withdrawn: string | null
  recalled: string | null
  erased: string | null
  suspension: string | null
}

const columns = `v.id, r.origin, v.identifier, v.version, r.kind, v.manifest, v.document IS NOT NULL AS complete, v.state,
  v.until, v.org, r.org AS owner, v.withdrawn, v.recalled, v.erased, r.suspension`

/** What a mirror's catalogue says it should hold, and what it must not. */
export class Holdings {
  readonly #reader: CatalogueReader

  constructor(
    catalogue: string,
    private readonly selection: Selection,
    private readonly organisations: () => readonly string[],
  ) {
    this.#reader = new CatalogueReader(catalogue)
  }

  /** Versions in order of publication, after an id, at most `limit`. */
  versions(after: number, limit: number, only: 'all' | 'waiting' | 'complete'): HeldVersion[] {
    const which = { all: '', waiting: 'AND v.document IS NULL', complete: 'AND v.document IS NOT NULL' }[only]
    return this.#reader.sql.all<HeldVersion>(
      `SELECT ${columns} FROM versions v JOIN resources r ON r.id = v.resource WHERE v.id > ? ${which} ORDER BY v.id LIMIT ?`,
      [after, limit],
    )
  }

  /** Complete versions of a resource, or of every resource that names a file. */
  ofResource(identifier: string): HeldVersion[] {
    return this.#reader.sql.all<HeldVersion>(
      `SELECT ${columns} FROM versions v JOIN resources r ON r.id = v.resource WHERE v.document IS NOT NULL AND
       (v.identifier = ? OR v.id IN (SELECT version FROM files WHERE digest = ?)) LIMIT 1000`,
      [identifier, identifier],
    )
  }

  *every(only: 'all' | 'waiting' | 'complete'): Generator<HeldVersion> {
    for (let after = 0; ; ) {
      const page = this.versions(after, 500, only)
      yield* page
      if (page.length < 500) return
      after = page.at(-1)?.id ?? after
    }
  }

  /**
   * Whether the bytes may stay: not recalled, not erased, selected, for us to see, and not withdrawn unless those who
   * adopted it may keep it until a day to come. A suspension hides only.
   */
  keeps(version: HeldVersion, now: Date): boolean {
    const { state, recalled, erased, until } = version
    if (recalled || erased || state === 'recalled' || state === 'erased') return false
    const withdrawn = version.withdrawn !== null || state === 'withdrawn'
    if (withdrawn && (until === null || until <= now.toISOString())) return false
    return this.sees(version) && isSelected(this.selection, version)
  }

  /** Whether it is for us to fetch now; a suspended version comes when it is restored. */
  wants(version: HeldVersion, now: Date): boolean {
    return !version.suspension && !version.withdrawn && this.keeps(version, now)
  }

  /** Files that the catalogue knows of a version, with their sizes. */
  filesOf(version: number): { digest: Digest; bytes: number }[] {
    return this.#reader.sql.all('SELECT digest, bytes FROM files WHERE version = ?', [version])
  }

  /** Files that versions kept name, with their sizes; those of waiting versions by the manifests kept aside. */
  async keptFiles(now: Date, waiting: (digest: Digest) => Promise<Manifest | null>): Promise<Map<Digest, number>> {
    const kept = new Map<Digest, number>()
    for (const version of this.every('all')) {
      if (!this.keeps(version, now)) continue
      for (const { digest, bytes } of this.filesOf(version.id)) kept.set(digest, bytes)
      const manifest = version.complete ? null : await waiting(version.manifest)
      for (const { digest, bytes } of manifest ? namedFiles(manifest) : []) kept.set(digest, bytes)
    }
    return kept
  }

  close(): void {
    this.#reader.close()
  }

  private sees({ org, owner }: HeldVersion): boolean {
    const mine = this.organisations()
    return [org, owner].every((one) => one === '*' || mine.includes(one))
  }
}

/** Files of a manifest. Throws `invalid-input` for a digest or size that is none: they become names on our disk. */
export const namedFiles = (manifest: Manifest): { digest: Digest; bytes: number }[] =>
  filesOf(manifest.content).map((file) => {
    const digest: string = digestInUrl(file.contentUrl)
    const bytes = file['ziyuan:bytes']
    if (!isDigest(digest) || !Number.isSafeInteger(bytes) || bytes < 0)
      throw new Problem('invalid-input', { field: 'encoding', reason: String(file.name).slice(0, 80) })
    return { digest, bytes }
  })
