import { pieceOfDocuments } from '../../domain/bulkEdit'
import { callApi } from '../api'
import type { Edited, Seen } from './contract'

/** Sends documents piece by piece under one wish's key; the same again finds what is done. `told`: all results so far. */
export async function inPieces(
  path: string,
  documents: readonly Seen[],
  body: object,
  key: string,
  told: (results: Edited[]) => void,
): Promise<void> {
  const results: Edited[] = []
  for (let from = 0; from < documents.length; from += pieceOfDocuments) {
    const piece = documents.slice(from, from + pieceOfDocuments)
    const answer = await callApi<{ results: Edited[] }>(path, {
      method: 'POST',
      key,
      body: { ...body, documents: piece },
    })
    results.push(...answer.results)
    told([...results])
  }
}
