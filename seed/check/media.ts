import { run } from './programs'

const wide = 64
const high = 36

/** Brightness of a video once a second, 64 × 36 dots each. */
function frames(path: string): Buffer[] {
  const raw = run('ffmpeg', [
    '-v',
    'error',
    '-i',
    path,
    '-vf',
    `fps=1,scale=${wide}:${high}`,
    '-f',
    'rawvideo',
    '-pix_fmt',
    'gray',
    '-',
  ])
  const size = wide * high
  return Array.from({ length: Math.floor(raw.length / size) }, (_, n) => raw.subarray(n * size, (n + 1) * size))
}

/** Standard deviation: 0 for one single colour. */
export function spread(dots: Uint8Array): number {
  const mean = dots.reduce((sum, dot) => sum + dot, 0) / dots.length
  return Math.sqrt(dots.reduce((sum, dot) => sum + (dot - mean) ** 2, 0) / dots.length)
}

/** Dots that became visibly lighter or darker. */
const changed = (a: Uint8Array, b: Uint8Array): number =>
  a.filter((dot, n) => Math.abs(dot - (b[n] as number)) > 5).length

interface Stream {
  codec_type: string
  codec_name: string
  width?: number
  height?: number
}

/** What is wrong with a video or sound, in words; empty when nothing is. */
export function flawsOfMedia(path: string): string[] {
  const probed = JSON.parse(
    run('ffprobe', ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', path]).toString(),
  )
  const streams = probed.streams as Stream[]
  const seconds = Number(probed.format.duration)
  const video = streams.find((stream) => stream.codec_type === 'video')
  const flaws = seconds >= 5 ? [] : [`only ${seconds} s long`]
  if (path.endsWith('.mp4')) return [...flaws, ...flawsOfVideo(path, video)]
  return [
    ...flaws,
    ...(spread(new Uint8Array(run('ffmpeg', ['-v', 'error', '-i', path, '-f', 'u8', '-ac', '1', '-ar', '8000', '-']))) >
    1
      ? []
      : ['silent']),
  ]
}

function flawsOfVideo(path: string, video: Stream | undefined): string[] {
  if (!video) return ['no picture']
  const shown = frames(path)
  const moves = shown.slice(1).filter((frame, n) => changed(frame, shown[n] as Buffer) >= 3).length
  return [
    ...(video.codec_name === 'h264' ? [] : [`codec ${video.codec_name}`]),
    ...(Math.abs((video.width ?? 0) / (video.height ?? 1) - 16 / 9) < 0.01 ? [] : [`${video.width} × ${video.height}`]),
    ...(shown.every((frame) => spread(frame) > 5) ? [] : ['a frame of one colour']),
    ...(moves >= shown.length / 2 ? [] : [`moves in ${moves} of ${shown.length} seconds only`]),
  ]
}
