import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { seedFolder } from '../../seed/place'
import { resources } from '../../seed/resources'
import { lessonRoles } from '../../src/domain/document'

/** A file to be brought in, with the role it shall have. */
export interface Bringing {
  name: string
  role: string
  bytes: Buffer
}

/** Files of a folder that are read at most, and their size together: the tour keeps them in memory. */
const mostFiles = 200
const mostBytes = 512 * 1024 * 1024

/** What a name says about the part a file plays; the first that fits. */
const signs: [role: string, name: RegExp][] = [
  ['micro-video', /微课|视频|video|\.(mp4|mov|webm|m4v)$/i],
  ['lesson-plan', /教学设计|教案|plan/i],
  ['task-sheet', /任务单|学案|导学|task|worksheet/i],
  ['exercises', /练习|作业|习题|试卷|测试|exercise|homework|quiz/i],
  ['courseware', /课件|\.(pptx?|ppsx|odp)$|slides|courseware/i],
]

export const roleOf = (name: string): string => signs.find(([, sign]) => sign.test(name))?.[0] ?? 'attachment'

/** The five files of the seed's lesson on lenses: the tour's own pack, and what fills a stranger's gaps. */
export function sampleFiles(): Bringing[] {
  const lens = resources.find(({ slug }) => slug === 'lens')
  return (lens?.lessons?.[0]?.files ?? []).map(({ role, name, file }) => ({
    role,
    name,
    bytes: readFileSync(join(seedFolder(), 'files', 'lens', file)),
  }))
}

/** Every file of a stranger's folder, hidden ones left out; says which were left out for number or size. */
export function filesOf(folder: string): { files: Bringing[]; left: string[] } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.split(/[\\/]/).some((part) => part.startsWith('.')))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
  const files: Bringing[] = []
  const left: string[] = []
  let bytes = 0
  for (const path of paths) {
    const size = statSync(path).size
    if (files.length >= mostFiles || bytes + size > mostBytes) left.push(path)
    else {
      bytes += size
      files.push({ name: basename(path), role: roleOf(basename(path)), bytes: readFileSync(path) })
    }
  }
  return { files, left }
}

/** Roles of a lesson that no accepted file plays. A video part must be a video. */
export const rolesMissing = (have: readonly { role: string; type: string }[]): string[] =>
  Object.keys(lessonRoles).filter(
    (role) => !have.some((file) => file.role === role && (role !== 'micro-video' || file.type.startsWith('video/'))),
  )

export const isVideoName = (name: string): boolean =>
  ['.mp4', '.mov', '.webm', '.m4v'].includes(extname(name).toLowerCase())
