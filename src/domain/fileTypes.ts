/** Families of files, for icons, previews and the checks that read them. */
export type FileFamily = 'picture' | 'video' | 'sound' | 'document' | 'text' | 'page' | 'archive'

/** A type of file that the centre takes in. */
export interface FileType {
  /** Media type, as it is found in the bytes. */
  type: string
  family: FileFamily
  /** Endings of a file name that declare this type, without the dot; the first is the usual one. */
  extensions: readonly string[]
  /** Largest size taken, in bytes. */
  limit: number
  zh: string
  en: string
  /** Plain text has no mark of its own: the bytes only say "text", the ending says which. */
  plainText?: true
}

const MiB = 1024 * 1024
const GiB = 1024 * MiB
const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** Everything the centre takes in; whatever is not here is refused. One row per type. */
export const fileTypes: readonly FileType[] = [
  { type: 'image/png', family: 'picture', extensions: ['png'], limit: 64 * MiB, zh: 'PNG 图片', en: 'PNG picture' },
  {
    type: 'image/jpeg',
    family: 'picture',
    extensions: ['jpg', 'jpeg'],
    limit: 64 * MiB,
    zh: 'JPEG 图片',
    en: 'JPEG picture',
  },
  { type: 'image/gif', family: 'picture', extensions: ['gif'], limit: 32 * MiB, zh: 'GIF 图片', en: 'GIF picture' },
  { type: 'image/webp', family: 'picture', extensions: ['webp'], limit: 64 * MiB, zh: 'WebP 图片', en: 'WebP picture' },
  { type: 'image/svg+xml', family: 'page', extensions: ['svg'], limit: 8 * MiB, zh: 'SVG 图形', en: 'SVG drawing' },
  { type: 'video/mp4', family: 'video', extensions: ['mp4', 'm4v'], limit: 4 * GiB, zh: 'MP4 视频', en: 'MP4 video' },
  {
    type: 'video/quicktime',
    family: 'video',
    extensions: ['mov'],
    limit: 4 * GiB,
    zh: 'MOV 视频',
    en: 'QuickTime video',
  },
  { type: 'video/webm', family: 'video', extensions: ['webm'], limit: 4 * GiB, zh: 'WebM 视频', en: 'WebM video' },
  { type: 'audio/mpeg', family: 'sound', extensions: ['mp3'], limit: 512 * MiB, zh: 'MP3 音频', en: 'MP3 sound' },
  { type: 'audio/mp4', family: 'sound', extensions: ['m4a'], limit: 512 * MiB, zh: 'M4A 音频', en: 'M4A sound' },
  { type: 'audio/wav', family: 'sound', extensions: ['wav'], limit: 512 * MiB, zh: 'WAV 音频', en: 'WAV sound' },
  { type: 'audio/ogg', family: 'sound', extensions: ['ogg', 'oga'], limit: 512 * MiB, zh: 'OGG 音频', en: 'Ogg sound' },
  {
    type: 'application/pdf',
    family: 'document',
    extensions: ['pdf'],
    limit: 512 * MiB,
    zh: 'PDF 文档',
    en: 'PDF document',
  },
  {
    type: `${openXml}.wordprocessingml.document`,
    family: 'document',
    extensions: ['docx'],
    limit: 512 * MiB,
    zh: 'Word 文档',
    en: 'Word document',
  },
  {
    type: `${openXml}.presentationml.presentation`,
    family: 'document',
    extensions: ['pptx'],
    limit: 1 * GiB,
    zh: '演示文稿',
    en: 'PowerPoint presentation',
  },
  {
    type: `${openXml}.presentationml.slideshow`,
    family: 'document',
    extensions: ['ppsx'],
    limit: 1 * GiB,
    zh: '演示文稿放映',
    en: 'PowerPoint show',
  },
  {
    type: `${openXml}.spreadsheetml.sheet`,
    family: 'document',
    extensions: ['xlsx'],
    limit: 256 * MiB,
    zh: 'Excel 表格',
    en: 'Excel workbook',
  },
  {
    type: 'application/msword',
    family: 'document',
    extensions: ['doc'],
    limit: 256 * MiB,
    zh: '旧版 Word 文档',
    en: 'Word 97 document',
  },
  {
    type: 'application/vnd.ms-powerpoint',
    family: 'document',
    extensions: ['ppt', 'pps'],
    limit: 512 * MiB,
    zh: '旧版演示文稿',
    en: 'PowerPoint 97 presentation',
  },
  {
    type: 'application/vnd.ms-excel',
    family: 'document',
    extensions: ['xls'],
    limit: 256 * MiB,
    zh: '旧版 Excel 表格',
    en: 'Excel 97 workbook',
  },
  {
    type: `${openDocument}.text`,
    family: 'document',
    extensions: ['odt'],
    limit: 256 * MiB,
    zh: 'ODF 文本',
    en: 'OpenDocument text',
  },
  {
    type: `${openDocument}.presentation`,
    family: 'document',
    extensions: ['odp'],
    limit: 512 * MiB,
    zh: 'ODF 演示文稿',
    en: 'OpenDocument presentation',
  },
  {
    type: `${openDocument}.spreadsheet`,
    family: 'document',
    extensions: ['ods'],
    limit: 256 * MiB,
    zh: 'ODF 表格',
    en: 'OpenDocument spreadsheet',
  },
  { type: 'text/html', family: 'page', extensions: ['html', 'htm'], limit: 16 * MiB, zh: '网页', en: 'HTML page' },
  {
    type: 'text/plain',
    family: 'text',
    extensions: ['txt'],
    limit: 16 * MiB,
    zh: '纯文本',
    en: 'plain text',
    plainText: true,
  },
  {
    type: 'text/markdown',
    family: 'text',
    extensions: ['md'],
    limit: 16 * MiB,
    zh: 'Markdown 文本',
    en: 'Markdown text',
    plainText: true,
  },
  {
    type: 'text/csv',
    family: 'text',
    extensions: ['csv'],
    limit: 16 * MiB,
    zh: 'CSV 表格',
    en: 'CSV table',
    plainText: true,
  },
  {
    type: 'text/vtt',
    family: 'text',
    extensions: ['vtt'],
    limit: 8 * MiB,
    zh: '字幕（VTT）',
    en: 'WebVTT captions',
    plainText: true,
  },
  {
    type: 'application/x-subrip',
    family: 'text',
    extensions: ['srt'],
    limit: 8 * MiB,
    zh: '字幕（SRT）',
    en: 'SubRip captions',
    plainText: true,
  },
  {
    type: 'application/zip',
    family: 'archive',
    extensions: ['zip'],
    limit: 2 * GiB,
    zh: 'ZIP 压缩包',
    en: 'ZIP archive',
  },
]

/** The ending of a file name in lower case, without the dot; '' when there is none. */
export const extensionOf = (name: string): string => /\.([^./\\]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The type that a file name declares, or undefined when the centre does not take it. */
export const typeDeclaredBy = (name: string): FileType | undefined =>
  fileTypes.find(({ extensions }) => extensions.includes(extensionOf(name)))

/** The row of a media type; a parameter such as `; charset=gb18030` does not matter. */
export const fileTypeOf = (type: string): FileType | undefined =>
  fileTypes.find((row) => row.type === type.split(';')[0]?.trim())

/** All endings that are taken, for a sentence or a file dialogue. */
export const acceptedExtensions: readonly string[] = fileTypes.flatMap(({ extensions }) => extensions)

/** True when content of type `found` is what `declared` promises. */
export const fits = (declared: FileType, found: string): boolean => {
  const bare = found.split(';')[0]?.trim()
  return bare === declared.type || (declared.plainText === true && bare === 'text/plain')
}
