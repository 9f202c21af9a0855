import type { Own, SeedFile, SeedResource } from '../../resources/shape'
import { whois } from './pack'

/** A resource of any other kind, said shortly. */
interface Other {
  slug: string
  kind: SeedResource['kind']
  by: string
  scope?: SeedResource['groups']['scope']
  origin?: SeedResource['groups']['origin']
  year: number
  title: string
  summary: string
  description: string[]
  keywords: string[]
  /** Stage, and subject where there is one, separated by a space. */
  place: string
  objectives: string
  audience: string
  accessibility: string[]
  aigcNote?: string
  own: Own
  attachments?: SeedFile[]
}

export function other(said: Other): SeedResource {
  const { slug, kind, title, summary, description, keywords, objectives, audience, accessibility, own } = said
  const [stage, subject] = said.place.split(' ')
  return {
    slug,
    kind,
    author: said.by,
    groups: {
      origin: said.origin ?? 'school',
      scope: said.scope ?? 'public',
      builtYear: said.year,
      general: { title, summary, description, keywords },
      contributors: [{ ...whois(said.by), role: '主持' }],
      educational: { stage, ...(subject ? { subject } : {}), objectives, audience },
      ...(said.aigcNote ? { rights: { aigc: 'assisted', aigcNote: said.aigcNote } } : {}),
      accessibility,
    },
    own,
    attachments: said.attachments ?? [],
  }
}
