import { spawnSync } from 'node:child_process'

/** A program of somebody else's that the check reads files with, and how to find out that it is here. */
interface Program {
  name: string
  command: string[]
  install: string
}

export const programs: readonly Program[] = [
  { name: 'pdftotext', command: ['pdftotext', '-v'], install: 'apt install poppler-utils' },
  { name: 'pdffonts', command: ['pdffonts', '-v'], install: 'apt install poppler-utils' },
  { name: 'ffprobe', command: ['ffprobe', '-version'], install: 'apt install ffmpeg' },
  { name: 'ffmpeg', command: ['ffmpeg', '-version'], install: 'apt install ffmpeg' },
  { name: 'python-docx', command: ['python3', '-c', 'import docx'], install: 'pip install python-docx' },
  { name: 'python-pptx', command: ['python3', '-c', 'import pptx'], install: 'pip install python-pptx' },
  { name: 'Pillow', command: ['python3', '-c', 'import PIL.Image'], install: 'pip install pillow' },
]

export const missingPrograms = (): Program[] =>
  programs.filter(({ command: [name = '', ...args] }) => spawnSync(name, args).status !== 0)

/** Runs a program on one file and answers its output. Throws what the program said when it failed. */
export function run(name: string, args: string[], input?: string): Buffer {
  const done = spawnSync(name, args, { input, maxBuffer: 256 * 1024 * 1024 })
  if (done.status !== 0) throw new Error(done.stderr?.toString('utf8').trim().slice(0, 300) || `${name}: ${done.error}`)
  return done.stdout
}
