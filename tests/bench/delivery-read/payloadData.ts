import { copyFile } from 'node:fs/promises'
import { apiKeyHash, apiKeyPrefix } from '../../../src/domain/apiKey'
import { someAssets } from '../../builders/workingCopy'
import { openPayload } from '../../integration/centre'
import { templateDatabase } from '../../integration/template'
import { packOf, payloadKey } from './packs'

/** Writes the same packs, field by field, as documents of the CMS: through its own adapter, into a database at a path. */
const [path = '', count = '0'] = process.argv.slice(2)
await copyFile(await templateDatabase(openPayload), path)
const payload = await openPayload(`file:${path}`)

const school = { id: 's', code: '2133000001', name: '西湖小学', kind: 'school', level: 'school', active: true }
await payload.db.create({ collection: 'organisations', data: { ...school, organisation: 's' } })
await payload.db.create({
  collection: 'users',
  data: { id: 'wang', username: 'wang', email: 'wang@example.org', name: '王老师' },
})
for (const asset of someAssets.values())
  await payload.db.create({
    collection: 'assets',
    data: { ...asset, county: null, city: null, province: null } as never,
  })
await payload.db.create({
  collection: 'api-clients',
  data: {
    id: 'bench',
    name: 'bench',
    organisation: 's',
    scopes: ['management:read'],
    revoked: false,
    keyHash: apiKeyHash(payloadKey),
    keyPrefix: apiKeyPrefix(payloadKey),
  } as never,
})
/** Rows of arrays have ids of their own, which Payload's form would give them. */
let rows = 0
function withRowIds(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value))
    return value.map((item) =>
      item !== null && typeof item === 'object' ? { ...(withRowIds(item) as object), id: `row${rows++}` } : item,
    )
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'description' ? inner : withRowIds(inner)]),
  )
}

for (let n = 1; n <= Number(count); n += 1) {
  const { kind: _, ...pack } = packOf(n)
  const data = { ...(withRowIds(pack) as object), county: null, city: null, province: null }
  await payload.db.create({ collection: 'resource-packs', data: data as never })
}
await payload.destroy()
process.exit(0)
