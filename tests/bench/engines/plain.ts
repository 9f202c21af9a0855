import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type Field, getPayload, type Payload } from 'payload'
import { resourceKind } from '../../../src/collections/resources/resourceKind'
import { resourcePacks } from '../../../src/domain/kinds/resourcePacks'

/** The collection of the comparator: a resource pack's fields and versions, nothing of ours. */
export const plainPacks = 'plain-packs'

const ResourcePacks = resourceKind(resourcePacks)

/** Payload as it comes, on an engine of the same settings: no hooks, no access rules, no checks of fields. */
export async function openPlain(url: string): Promise<{ payload: Payload; close(): Promise<void> }> {
  const isServer = url.startsWith('mongodb')
  const config = await buildConfig({
    secret: 'only for benches 0123456789abcdef',
    db: isServer ? plainMongo(url) : plainSqlite(url),
    editor: lexicalEditor(),
    telemetry: false,
    logger: { options: { level: 'silent' } },
    typescript: { autoGenerate: false },
    collections: [
      {
        slug: plainPacks,
        versions: ResourcePacks.versions as never,
        lockDocuments: false,
        fields: plain(ResourcePacks.fields),
      },
    ],
  })
  const payload = await getPayload({ config, key: `plain ${url}` })
  const drop = async () => (payload.db as unknown as MongooseAdapter).connection.dropDatabase()
  return {
    payload,
    async close() {
      if (isServer) await drop()
      await payload.destroy()
    },
  }
}

const plainSqlite = (url: string) =>
  sqliteAdapter({ client: { url }, busyTimeout: 5000, wal: { synchronous: 'FULL' }, push: true })

const plainMongo = (url: string) =>
  mongooseAdapter({
    url,
    transactionOptions: false,
    useJoinAggregations: false,
    connectOptions: { writeConcern: { w: 'majority' } },
  })

/** Fields as they are stored: what looks elsewhere (relations) becomes the text it holds, rules and screens are gone. */
function plain(fields: readonly Field[]): Field[] {
  return fields.flatMap((field): Field[] => {
    if (field.type === 'ui' || field.type === 'join' || ('virtual' in field && field.virtual)) return []
    if (field.type === 'tabs') return [{ type: 'tabs', tabs: field.tabs.map(plainTab) as never }]
    const kept = { ...field } as Record<string, unknown>
    for (const rule of rules) delete kept[rule]
    if ('fields' in field) kept.fields = plain(field.fields)
    if (field.type === 'relationship' || field.type === 'upload') {
      for (const relation of ['relationTo', 'maxDepth', 'maxRows', 'minRows']) delete kept[relation]
      kept.type = 'text'
    }
    return [kept as unknown as Field]
  })
}

const rules = ['hooks', 'access', 'validate', 'admin', 'filterOptions', 'custom', 'unique'] as const

const plainTab = ({ fields, ...tab }: { fields: Field[] }) => ({ ...tab, admin: undefined, fields: plain(fields) })
