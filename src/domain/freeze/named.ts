import type { AnyWorkingCopy, PartFile } from '../document'
import type { Vocabulary } from './references'

/** Ids of every asset a working copy names, each once: files of parts, attachments, cover and proofs of licence. */
export function assetsOf(copy: AnyWorkingCopy): string[] {
  const files = [...copy.attachments, ...partFiles(copy)].map((file) => file.asset)
  return [...new Set([...files, ...copy.rights.evidence, ...(copy.general.cover ? [copy.general.cover] : [])])]
}

/** Every taxonomy code a working copy names, by vocabulary. */
export function codesOf(copy: AnyWorkingCopy): Record<Vocabulary, string[]> {
  const { stage, subject, edition, grade, volume, chapter, resourceType } = copy.educational
  const chapters = copy.kind === 'resource-packs' ? copy.lessons.map((lesson) => lesson.chapter) : []
  return {
    stages: named(stage),
    subjects: named(subject),
    editions: named(edition),
    grades: named(grade),
    volumes: named(volume),
    chapters: named(chapter, ...chapters),
    'resource-types': named(resourceType),
  }
}

const named = (...codes: (string | null)[]): string[] =>
  [...new Set(codes.filter((code) => code !== null && code !== ''))] as string[]

function partFiles(copy: AnyWorkingCopy): PartFile[] {
  switch (copy.kind) {
    case 'resource-packs':
      return copy.lessons.flatMap((lesson) => lesson.files)
    case 'courses':
      return copy.chapters.flatMap((chapter) => chapter.files)
    case 'virtual-simulations':
      return []
  }
}
