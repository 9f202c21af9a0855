import type { Where } from 'payload'
import type { AnyWorkingCopy, Asset } from '../domain/document'
import { Problem } from '../domain/errors'
import { assetsOf, codesOf, type NamedResource, type References, resourcesOf, type Vocabulary } from '../domain/freeze'
import type { Kind } from '../domain/identifiers'
import { kindOf } from '../domain/kinds'
import { type Fields, isList } from '../domain/kinds/fields'
import type { PublicationState } from '../domain/publication'
import type { Database } from '../engines/database/port'
import { organisationOf } from './organisations'

/** Members of every working copy that are lists, by path; the database leaves empty ones out. */
const lists = [
  'owners',
  'team',
  'commenters',
  'attachments',
  'general.keywords',
  'lifecycle.contributors',
  'rights.evidence',
  'relation.relations',
  'classification.terms',
  'accessibility.features',
]

type Row = Record<string, unknown>

/** A working copy as the domain knows it. Throws `not-found`, also for one in the trash. */
export async function workingCopyOf(database: Database, kind: Kind, id: string): Promise<AnyWorkingCopy> {
  const row = await database.get<Row>(kind, id)
  if (!row || row.deletedAt) throw new Problem('not-found', { what: `${kind}/${id}` })
  return copyOf(row, kind)
}

/** A row of the database in the shape of `domain/document`: empty lists are lists, references are ids. */
export function copyOf(row: Row, kind: Kind): AnyWorkingCopy {
  const copy = plain(row) as Row
  for (const path of lists) fill(copy, path.split('.'))
  fillOwn(kindOf(kind).fields, copy)
  return { ...copy, kind } as unknown as AnyWorkingCopy
}

/** Keeps rich text as it is: it is nobody's list of references. */
function plain(value: unknown, name = ''): unknown {
  if (name === 'description' || value instanceof Date) return value
  if (Array.isArray(value)) return value.map((inner) => plain(inner))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, references.has(key) ? idOf(inner) : plain(inner, key)]),
  )
}

/** Members that name other documents. */
const references = new Set(['organisation', 'owners', 'team', 'commenters', 'cover', 'evidence', 'asset'])
const idOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(idOf)
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : (value ?? null)
}

function fill(at: Row, [name = '', ...rest]: string[]): void {
  if (rest.length === 0) {
    at[name] ??= []
  } else {
    at[name] ??= {}
    fill(at[name] as Row, rest)
  }
}

/** The same for what the kind holds, lists within lists too. */
function fillOwn(fields: Fields, at: Row): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.type === 'group') {
      at[name] ??= {}
      fillOwn(field.fields, at[name] as Row)
    } else if (isList(field)) {
      at[name] ??= []
      if ('fields' in field) for (const row of at[name] as Row[]) fillOwn(field.fields, row)
    }
  }
}

/** Everything a working copy refers to, looked up for completeness and freezing; what does not exist is left out. */
export async function referencesOf(database: Database, copy: AnyWorkingCopy): Promise<References> {
  const [organisation, assets, names, resources] = await Promise.all([
    organisationOf(database, copy.organisation),
    assetsById(database, assetsOf(copy)),
    namesOf(database, codesOf(copy)),
    resourcesByIdentifier(database, resourcesOf(copy)),
  ])
  return { organisation, assets, names, resources }
}

interface Published {
  identifier: string
  title: string
  kind: string
  state: PublicationState
}

/** The published resources of these identifiers, each as its latest version leaves it. */
async function resourcesByIdentifier(database: Database, identifiers: string[]): Promise<Map<string, NamedResource>> {
  const found = new Map<string, NamedResource>()
  for (const identifier of identifiers) {
    const where: Where = { identifier: { equals: identifier } }
    const [latest] = await database.find<Published>('publications', { where, sort: '-version', limit: 1 })
    if (latest) found.set(identifier, { identifier, name: latest.title, kind: latest.kind, state: latest.state })
  }
  return found
}

async function assetsById(database: Database, ids: string[]): Promise<Map<string, Asset>> {
  const found = new Map<string, Asset>()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await database.find<Asset>('assets', {
      where: { id: { in: ids.slice(from, from + 500) } },
      limit: 500,
    })
    for (const row of rows)
      found.set(row.id, { ...row, renditions: row.renditions ?? [], duration: row.duration ?? null })
  }
  return found
}

async function namesOf(database: Database, codes: Record<Vocabulary, string[]>): Promise<References['names']> {
  const wanted = Object.entries(codes).filter(([, of]) => of.length > 0)
  const found = await Promise.all(
    wanted.map(async ([vocabulary, of]) => {
      const where: Where = { and: [{ vocabulary: { equals: vocabulary } }, { code: { in: of } }] }
      const rows = await database.find<{ code: string; name: string }>('taxonomy-terms', { where, limit: 1000 })
      return [vocabulary, Object.fromEntries(rows.map(({ code, name }) => [code, name]))] as const
    }),
  )
  return Object.fromEntries(found)
}
