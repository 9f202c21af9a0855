import { digestOfFile, filesOf } from '../../domain/manifest'
import type { PublicationDesk } from './contract'

interface FileLine {
  digest: string
  name: string
  bytes: number
}

/** Every file of the version once, under the name that its owner gave it. */
export function filesIn({ content }: Pick<PublicationDesk, 'content'>): FileLine[] {
  const lines = (content ? filesOf(content) : []).map((file) => ({
    digest: digestOfFile(file),
    name: file['ziyuan:fileName'] ?? file.name,
    bytes: file['ziyuan:bytes'],
  }))
  return lines.filter(({ digest }, at) => lines.findIndex((one) => one.digest === digest) === at)
}
