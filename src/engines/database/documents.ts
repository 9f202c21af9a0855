import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { Problem } from '../../domain/errors'
import type { Row } from './port'

/** One kept version of a document. */
export interface Version {
  id: string
  /** The document it is a version of. */
  parent: string
  /** When it was written. */
  createdAt: string
  version: Row
}

/** Whoever a save is made for; its version says so. */
export interface By {
  id: string
  name: string
}

/**
 * Documents as the CMS keeps them, with its rules (hooks) and without its rights, which operations ask for themselves:
 * every save names the revision it stands on and leaves a version.
 */
export interface Documents {
  /** Makes a document under this id. One that a killed process left half made is made again; a whole one stays as it is. */
  create(collection: string, id: string, data: Record<string, unknown>, by: By): Promise<void>
  /** Throws `stale-revision` when it is at another revision by now. Documents in the trash are saved too. */
  save(collection: string, id: string, revision: number, changes: Record<string, unknown>, by: By): Promise<void>
  /** Brings an earlier version back as a new one that stands on that revision. */
  restore(collection: string, version: string, revision: number, by: By): Promise<void>
  /** The latest versions of a document, newest first; at most 100. */
  versions(collection: string, id: string): Promise<Version[]>
  version(collection: string, id: string): Promise<Version | null>
  /** Whether documents of that collection have a field at the end of these names, lists and groups on the way. */
  hasField(collection: string, names: readonly string[]): boolean
  /** Takes a document and its versions away for good. */
  remove(collection: string, id: string, by: By): Promise<void>
}

/** Under this name the hooks of a working copy find the revision that a restored version stands on. */
export const standsOn = 'ziyuan.standsOn'
/** And under this one for whom the save is made. */
export const madeFor = 'ziyuan.madeFor'

export function payloadDocuments(payload: Payload): Documents {
  const slug = (collection: string) => collection as CollectionSlug
  const versionsWhere = async (collection: string, where: object, limit: number) =>
    (
      await payload.db.findVersions({
        collection: slug(collection),
        where: where as never,
        sort: '-createdAt',
        limit,
        pagination: false,
      })
    ).docs as unknown as Version[]
  const documents: Documents = {
    async create(collection, id, data, by) {
      const stored = await payload.db.findOne({ collection: slug(collection), where: { id: { equals: id } } })
      if (stored) {
        // The version is the last thing that making a document writes.
        if ((await documents.versions(collection, id)).length > 0) return
        await payload.db.deleteOne({ collection: slug(collection), where: { id: { equals: id } } })
      }
      await payload.create({
        collection: slug(collection),
        data: { ...data, id } as never,
        depth: 0,
        context: { [madeFor]: by },
      })
    },
    async save(collection, id, revision, changes, by) {
      await payload.update({
        collection: slug(collection),
        id,
        data: { ...changes, revision } as never,
        depth: 0,
        trash: true,
        context: { [madeFor]: by },
      })
    },
    async restore(collection, version, revision, by) {
      await payload.restoreVersion({
        collection: slug(collection),
        id: version,
        depth: 0,
        context: { [standsOn]: revision, [madeFor]: by },
      })
    },
    versions: (collection, id) => versionsWhere(collection, { parent: { equals: id } }, 100),
    version: async (collection, id) => (await versionsWhere(collection, { id: { equals: id } }, 1))[0] ?? null,
    hasField: (collection, names) =>
      fieldAt(payload.collections[slug(collection)]?.config.flattenedFields ?? [], names) !== null,
    async remove(collection, id, by) {
      const gone = await payload.delete({
        collection: slug(collection),
        where: { id: { equals: id } },
        trash: true,
        context: { [madeFor]: by },
      })
      if (gone.errors.length > 0) throw new Problem('conflict', { collection })
    },
  }
  return documents
}

function fieldAt(fields: readonly FlattenedField[], [name, ...rest]: readonly string[]): FlattenedField | null {
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field ?? null
  return 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest) : null
}
