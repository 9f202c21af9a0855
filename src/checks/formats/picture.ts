import sharp from 'sharp'
import { Unreadable } from '../bytes'

/** A picture of more pixels than this is a bomb, or at least no teaching picture (100 megapixels). */
const mostPixels = 100_000_000
const seconds = 30
/** Widths of the web sizes, in pixels: list, card and full page. */
const widths = [320, 800, 1600] as const

export interface WebSize {
  purpose: string
  type: 'image/webp'
  bytes: Buffer
  width: number
  height: number
}

/**
 * Decodes a picture whole and makes its web sizes: WebP, upright, without EXIF (a place where a photograph was taken is
 * nobody's business), never larger than the original. Throws `Unreadable` for damage, truncation and picture bombs.
 */
export async function webSizesOf(path: string): Promise<WebSize[]> {
  const { width, height } = await decoded(() => sharp(path, { limitInputPixels: false }).metadata())
  if (width * height > mostPixels)
    throw new Unreadable(`图片达 ${width}×${height} 像素，超出上限`, `${width}×${height} pixels are too many`)
  const wanted = widths.filter((size, i) => i === 0 || size <= width || (widths[i - 1] as number) < width)
  const made: WebSize[] = []
  for (const size of wanted) made.push(await decoded(() => webSize(path, size)))
  return made
}

async function webSize(path: string, size: number): Promise<WebSize> {
  const { data, info } = await sharp(path, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'truncated' })
    .timeout({ seconds })
    .autoOrient()
    .resize({ width: size, withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  return { purpose: `web-${size}`, type: 'image/webp', bytes: data, width: info.width, height: info.height }
}

async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Unreadable(`图片无法解码（${reason}）`, `the picture cannot be decoded (${reason})`)
  }
}
