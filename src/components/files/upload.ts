import { problemIn, Refused, readJson } from '../api'

/** What the fields show of a stored file. */
export interface AssetSummary {
  id: string
  name: string
  type: string
  bytes: number
}

interface Wish {
  file: File
  /** Id of the organisation the file is for; may be left out by who belongs to one alone. */
  organisation?: string | undefined
  onProgress: (fraction: number) => void
  signal: AbortSignal
}

/**
 * Sends one file through the ingest door, its bytes as they are. XMLHttpRequest, because fetch does not tell how far an
 * upload has come. Throws `Refused`; an aborted upload throws an AbortError.
 */
export function uploadFile({ file, organisation, onProgress, signal }: Wish): Promise<AssetSummary> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const query = organisation ? `?organisation=${encodeURIComponent(organisation)}` : ''
    request.open('POST', `/api/assets${query}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onload = () => {
      const answer = readJson(request.responseText)
      if (request.status >= 400) reject(new Refused(problemIn(answer, request.status)))
      else resolve(assetIn(answer))
    }
    request.onerror = () => reject(new Refused(problemIn(null, 0)))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

const assetIn = (answer: unknown): AssetSummary => {
  const wrapped = answer as { asset?: AssetSummary; doc?: AssetSummary } & AssetSummary
  return wrapped.asset ?? wrapped.doc ?? wrapped
}
