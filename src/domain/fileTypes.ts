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

const row = (
  type: string,
  family: FileFamily,
  extensions: string,
  limit: number,
  zh: string,
  en: string,
): FileType => ({ type, family, extensions: extensions.split(' '), limit, zh, en })
const plain = (...columns: Parameters<typeof row>): FileType => ({ ...row(...columns), plainText: true })

/** Everything the centre takes in; whatever is not here is refused. One row per type. */
export const fileTypes: readonly FileType[] = [
  row('image/png', 'picture', 'png', 64 * MiB, 'PNG 图片', 'PNG picture'),
  row('image/jpeg', 'picture', 'jpg jpeg', 64 * MiB, 'JPEG 图片', 'JPEG picture'),
  row('image/gif', 'picture', 'gif', 32 * MiB, 'GIF 图片', 'GIF picture'),
  row('image/webp', 'picture', 'webp', 64 * MiB, 'WebP 图片', 'WebP picture'),
  row('image/svg+xml', 'page', 'svg', 8 * MiB, 'SVG 图形', 'SVG drawing'),
  row('video/mp4', 'video', 'mp4 m4v', 4 * GiB, 'MP4 视频', 'MP4 video'),
  row('video/quicktime', 'video', 'mov', 4 * GiB, 'MOV 视频', 'QuickTime video'),
  row('video/webm', 'video', 'webm', 4 * GiB, 'WebM 视频', 'WebM video'),
  row('audio/mpeg', 'sound', 'mp3', 512 * MiB, 'MP3 音频', 'MP3 sound'),
  row('audio/mp4', 'sound', 'm4a', 512 * MiB, 'M4A 音频', 'M4A sound'),
  row('audio/wav', 'sound', 'wav', 512 * MiB, 'WAV 音频', 'WAV sound'),
  row('audio/ogg', 'sound', 'ogg oga', 512 * MiB, 'OGG 音频', 'Ogg sound'),
  row('application/pdf', 'document', 'pdf', 512 * MiB, 'PDF 文档', 'PDF document'),
  row(`${openXml}.wordprocessingml.document`, 'document', 'docx', 512 * MiB, 'Word 文档', 'Word document'),
  row(`${openXml}.presentationml.presentation`, 'document', 'pptx', GiB, '演示文稿', 'PowerPoint presentation'),
  row(`${openXml}.presentationml.slideshow`, 'document', 'ppsx', GiB, '演示文稿放映', 'PowerPoint show'),
  row(`${openXml}.spreadsheetml.sheet`, 'document', 'xlsx', 256 * MiB, 'Excel 表格', 'Excel workbook'),
  row('application/msword', 'document', 'doc', 256 * MiB, '旧版 Word 文档', 'Word 97 document'),
  row('application/vnd.ms-powerpoint', 'document', 'ppt pps', 512 * MiB, '旧版演示文稿', 'PowerPoint 97 presentation'),
  row('application/vnd.ms-excel', 'document', 'xls', 256 * MiB, '旧版 Excel 表格', 'Excel 97 workbook'),
  row(`${openDocument}.text`, 'document', 'odt', 256 * MiB, 'ODF 文本', 'OpenDocument text'),
  row(`${openDocument}.presentation`, 'document', 'odp', 512 * MiB, 'ODF 演示文稿', 'OpenDocument presentation'),
  row(`${openDocument}.spreadsheet`, 'document', 'ods', 256 * MiB, 'ODF 表格', 'OpenDocument spreadsheet'),
  row('text/html', 'page', 'html htm', 16 * MiB, '网页', 'HTML page'),
  plain('text/plain', 'text', 'txt', 16 * MiB, '纯文本', 'plain text'),
  plain('text/markdown', 'text', 'md', 16 * MiB, 'Markdown 文本', 'Markdown text'),
  plain('text/csv', 'text', 'csv', 16 * MiB, 'CSV 表格', 'CSV table'),
  plain('text/vtt', 'text', 'vtt', 8 * MiB, '字幕（VTT）', 'WebVTT captions'),
  plain('application/x-subrip', 'text', 'srt', 8 * MiB, '字幕（SRT）', 'SubRip captions'),
  row('application/zip', 'archive', 'zip', 2 * GiB, 'ZIP 压缩包', 'ZIP archive'),
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
