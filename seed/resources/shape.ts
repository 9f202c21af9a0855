import type { AnyWorkingCopy, Course, LessonRole, ResourcePack, VirtualSimulation } from '../../src/domain/document'
import type { Kind } from '../../src/domain/identifiers'

/** A file of `seed/files/<resource>/`, in its place; `name` is what people see. */
export interface SeedFile {
  role: string
  title: string
  file: string
  name: string
}

/** The part of a working copy that a seeded resource says itself; files are named, not yet ingested. */
export type Groups = Pick<AnyWorkingCopy, 'origin' | 'scope' | 'builtYear'> & {
  general: { title: string; summary: string; description: string[]; keywords: string[]; language?: string }
  contributors: { name: string; role: string; affiliation: string | null }[]
  educational: Partial<AnyWorkingCopy['educational']>
  rights?: Partial<AnyWorkingCopy['rights']>
  accessibility: string[]
  duration?: string
}

/** A part with its files; what it leaves out is not said. */
type Files<T> = Partial<Omit<T, 'part' | 'files' | 'title'>> & { title: string; files: SeedFile[] }

export interface SeedResource {
  /** Folder of its files, and its name in the story. */
  slug: string
  kind: Kind
  /** User name of the author, whose organisation answers for it. */
  author: string
  groups: Groups
  lessons?: Files<ResourcePack['lessons'][number]>[]
  course?: Partial<Course['course']>
  chapters?: Files<Course['chapters'][number]>[]
  members?: Course['members']
  experiment?: Partial<VirtualSimulation['experiment']>
  steps?: Omit<VirtualSimulation['steps'][number], 'part'>[]
  hosting?: Partial<VirtualSimulation['hosting']>
  /** Fields of any other kind, as its definition names them; a file or a published resource stands where its id goes. */
  own?: Own
  attachments: SeedFile[]
}

/** Stands for the identifier of a seeded resource that is entered before. */
export interface Published {
  published: string
}
type Value = string | number | boolean | null | SeedFile | Published | Own | readonly Value[]
export interface Own {
  readonly [field: string]: Value
}

const endings: Record<string, string> = { 'micro-video': 'mp4', courseware: 'pptx' }

/** The five files of a lesson; the endings of the papers differ from lesson to lesson. */
export const lessonFiles = (title: string, papers: Record<'plan' | 'task' | 'exercises', string>): SeedFile[] =>
  (
    [
      ['micro-video', '微课', 'video'],
      ['courseware', '课件', 'courseware'],
      ['lesson-plan', '教学设计', 'plan'],
      ['task-sheet', '学习任务单', 'task'],
      ['exercises', '课后练习', 'exercises'],
    ] as [LessonRole, string, string][]
  ).map(([role, word, stem]) => {
    const ending = endings[role] ?? papers[stem as 'plan']
    return { role, title: `${title}·${word}`, file: `${stem}.${ending}`, name: `${title}-${word}.${ending}` }
  })

export const attachment = (file: string, title: string, role = 'attachment'): SeedFile => ({
  role,
  title,
  file,
  name: `${title}.${file.split('.').pop()}`,
})
