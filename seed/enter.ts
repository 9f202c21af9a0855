import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import type { Asset } from '../src/domain/document'
import { ingest } from '../src/operations/ingest'
import type { Ports } from '../src/operations/operation'
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

/** The working copy that the author of a seeded resource has, made once. Answers its id. */
export async function enter(stage: Stage, resource: SeedResource): Promise<string> {
  const { payload } = stage
  const organisation = organisationId(
    everything.people.find(({ username }) => username === resource.author)?.organisation ?? '',
  )
  const { user } = await signedIn(payload, resource.author)
  const place = async (file: SeedFile) => ({
    role: file.role,
    title: file.title,
    asset: (await bring(stage, resource.slug, resource.author, file)).id,
  })
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
  const all = <T extends { files: SeedFile[] }>(parts: T[] | undefined) =>
    Promise.all((parts ?? []).map(async (part) => ({ ...part, files: await Promise.all(part.files.map(place)) })))
  const data = {
    ...groupsOf(resource, user.id as string, cover.id),
    organisation,
    lessons: resource.kind === 'resource-packs' ? await all(resource.lessons) : undefined,
    chapters: resource.kind === 'courses' ? await all(resource.chapters) : undefined,
    attachments: await Promise.all(resource.attachments.map(place)),
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

const coverOf = ({ groups }: SeedResource): SeedFile => ({
  role: 'attachment',
  title: '封面',
  file: 'cover.png',
  name: `${groups.general.title.replace(/[\\/:*?"<>|]/g, ' ')}-封面.png`,
})

function groupsOf(
  { groups, course, members, experiment, steps, hosting }: SeedResource,
  author: string,
  cover: string,
) {
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
    ...(course ? { course, members } : {}),
    ...(experiment ? { experiment, steps, hosting } : {}),
  }
}
