import { organisations } from '../../organisations'
import { people } from '../../people'
import { lessonFiles, type SeedFile, type SeedResource } from '../../resources/shape'
import { moreOrganisations } from '../organisations'
import { morePeople } from '../people'

/** A pack of one lesson, said shortly. */
interface Pack {
  slug: string
  by: string
  scope: SeedResource['groups']['scope']
  year: number
  title: string
  summary: string
  description: string[]
  keywords: string[]
  /** Stage, subject, edition, grade, volume and chapter, separated by spaces. */
  place: string
  objectives: string
  audience: string
  difficulty?: 'easy' | 'medium' | 'hard'
  type?: string
  seconds?: number
  language?: string
  /** Endings of the three papers; nothing for a draft, which says its files itself. */
  papers?: Record<'plan' | 'task' | 'exercises', string>
  files?: SeedFile[]
  attachments?: SeedFile[]
  accessibility?: string[]
}

const docx = { plan: 'docx', task: 'docx', exercises: 'docx' }

/** Name of a person of the seed, and of the organisation they work for. */
export function whois(username: string): { name: string; affiliation: string | null } {
  const person = [...people, ...morePeople].find((one) => one.username === username)
  if (!person) throw new Error(`nobody in the seed is ${username}`)
  const home = [...organisations, ...moreOrganisations].find(({ code }) => code === person.organisation)
  return { name: person.name, affiliation: home?.name ?? null }
}

/** A file as people see it: its title names it. */
export const file = (role: string, name: string, title: string): SeedFile => ({
  role,
  title,
  file: name,
  name: `${title}.${name.split('.').pop()}`,
})

export function pack(said: Pack): SeedResource {
  const [stage, subject, edition, grade, volume, chapter] = said.place.split(' ')
  return {
    slug: said.slug,
    kind: 'resource-packs',
    author: said.by,
    groups: {
      origin: 'school',
      scope: said.scope,
      builtYear: said.year,
      general: {
        title: said.title,
        summary: said.summary,
        description: said.description,
        keywords: said.keywords,
        ...(said.language ? { language: said.language } : {}),
      },
      contributors: [{ ...whois(said.by), role: '设计与主讲' }],
      educational: {
        resourceType: said.type ?? 'elite_lesson',
        stage,
        subject,
        edition,
        grade,
        volume,
        chapter,
        objectives: said.objectives,
        audience: said.audience,
        difficulty: said.difficulty ?? 'medium',
      },
      accessibility: said.accessibility ?? ['captions'],
      ...(said.seconds ? { duration: `PT${said.seconds}S` } : {}),
    },
    lessons: [
      {
        title: said.title,
        chapter: chapter ?? null,
        objectives: said.objectives,
        files: said.files ?? lessonFiles(said.title, said.papers ?? docx),
      },
    ],
    attachments: said.attachments ?? [],
  }
}
