import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import type { Asset } from '../src/domain/document'
import type { Kind } from '../src/domain/identifiers'
import { ingest } from '../src/operations/ingest'
import type { Ports } from '../src/operations/operation'
import { workingCopyOf } from '../src/operations/workingCopy'
import { signedIn } from './cast'
import { everything } from './extent'
import { organisationId } from './organisations'
import { seedFolder } from './place'
import type { SeedFile, SeedResource } from './resources/shape'
import { richText } from './richText'

export interface Stage {
  payload: Payload
  ports: Ports
}

/** Takes one file of the seed in, by the person's right; the same file again is the same asset. */
export async function bring({ payload, ports }: Stage, slug: string, by: string, file: SeedFile): Promise<Asset> {
  const path = join(seedFolder(), 'files', slug, file.file)
  const { actor } = await signedIn(payload, by)
  return ingest(
    { ports, actor },
    { source: createReadStream(path), name: file.name, expectedBytes: (await stat(path)).size },
  )
}

/** The working copies entered so far, by the slug of their resource. */
export type Entered = ReadonlyMap<string, { kind: Kind; document: string }>

/** The working copy that the author of a seeded resource has, made once. Answers its id. */
export async function enter(stage: Stage, resource: SeedResource, entered: Entered): Promise<string> {
  const { payload } = stage
  const organisation = organisationId(
    everything.people.find(({ username }) => username === resource.author)?.organisation ?? '',
  )
  const { user } = await signedIn(payload, resource.author)
  const cover = await bring(stage, resource.slug, resource.author, coverOf(resource))
  const before = await payload.db.find<{ id: string }>({
    collection: resource.kind,
    where: {
      and: [{ 'general.title': { equals: resource.groups.general.title } }, { organisation: { equals: organisation } }],
    },
    limit: 1,
    pagination: false,
  })
  if (before.docs[0]) return before.docs[0].id
  const { lessons, course, chapters, members, experiment, steps, hosting, own, attachments } = resource
  const fields = { lessons, course, chapters, members, experiment, steps, hosting, ...own, attachments }
  const data = {
    ...groupsOf(resource, user.id as string, cover.id),
    organisation,
    ...((await inPlace(stage, resource, entered, fields)) as object),
  }
  const made = await payload.create({
    collection: resource.kind,
    data: data as never,
    user,
    overrideAccess: false,
    depth: 0,
  })
  return String(made.id)
}

/** What a resource says, with every file taken in and every resource it names by its identifier. */
async function inPlace(stage: Stage, resource: SeedResource, entered: Entered, said: unknown): Promise<unknown> {
  if (Array.isArray(said)) return Promise.all(said.map((one) => inPlace(stage, resource, entered, one)))
  if (typeof said !== 'object' || said === null) return said
  if (isFile(said)) {
    const { id: asset } = await bring(stage, resource.slug, resource.author, said)
    return { role: said.role, title: said.title, asset }
  }
  if ('published' in said) return identifierOf(stage, entered, String(said.published))
  const done = Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(async ([name, value]) => [name, await inPlace(stage, resource, entered, value)] as const)
  return Object.fromEntries(await Promise.all(done))
}

const isFile = (said: object): said is SeedFile => 'file' in said && 'role' in said

async function identifierOf({ ports }: Stage, entered: Entered, slug: string): Promise<string> {
  const found = entered.get(slug)
  if (!found) throw new Error(`${slug} is not entered yet`)
  return (await workingCopyOf(ports.database, found.kind, found.document)).identifier
}

const coverOf = ({ groups }: SeedResource): SeedFile => ({
  role: 'attachment',
  title: '封面',
  file: 'cover.png',
  name: `${groups.general.title.replace(/[\\/:*?"<>|]/g, ' ')}-封面.png`,
})

function groupsOf({ groups }: SeedResource, author: string, cover: string) {
  const { general, contributors, educational, rights, accessibility, duration, origin, scope, builtYear } = groups
  return {
    origin,
    scope,
    builtYear,
    team: [author],
    general: { ...general, language: general.language ?? 'zh-CN', description: richText(general.description), cover },
    lifecycle: { contributors, note: '第一版' },
    metaMetadata: { cataloguer: contributors[0]?.name ?? null, scheme: 'JY/T 0607-2017' },
    technical: { requirements: '常用浏览器与办公软件', duration: duration ?? null },
    educational,
    rights: {
      licence: 'CC-BY-NC-4.0',
      holder: contributors[0]?.affiliation ?? null,
      free: true,
      aigc: 'none',
      ...rights,
    },
    accessibility: { features: accessibility },
  }
}
