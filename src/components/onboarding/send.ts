import { problemIn, Refused, readJson } from '../api'
import type { Preview } from './contract'

/** Sends the sheets to be looked at. Throws `Refused` with the answered problem. */
export async function previewOf(files: readonly File[]): Promise<Preview> {
  const form = new FormData()
  for (const file of files) form.append('files', file)
  const response = await fetch('/api/onboardings/preview', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json' },
    body: form,
  })
  const answer = readJson(await response.text())
  if (!response.ok) throw new Refused(problemIn(answer, response.status))
  return answer as Preview
}
