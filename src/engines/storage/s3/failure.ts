import { S3ServiceException } from '@aws-sdk/client-s3'
import { isProblem, Problem } from '../../../domain/errors'

/** What servers say when there is no room: S3's own code, and those of servers that say more. */
const full = new Set(['QuotaExceeded', 'InsufficientStorage', 'XMinioStorageFull'])

/** Refusals of what went wrong on the way there: bytes that changed, a body that did not come. */
const lostOnTheWay = new Set([
  'XAmzContentSHA256Mismatch',
  'XAmzContentChecksumMismatch',
  'BadDigest',
  'RequestTimeout',
])

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/** Nobody has made the bucket yet. A server answers so to GET and LIST; to HEAD it says no more than 404. */
export const hasNoBucket = (error: unknown): boolean => nameOf(error) === 'NoSuchBucket'

/** Nothing is at the key. A bucket that is not there is something else. */
export const isMissing = (error: unknown): boolean => statusOf(error) === 404 && !hasNoBucket(error)

/** The condition `If-None-Match: *` did not hold, or another write was at it in the same moment. */
export const isTaken = (error: unknown): boolean => [409, 412].includes(statusOf(error) ?? 0)

export const isBeyondEnd = (error: unknown): boolean => statusOf(error) === 416

/** Servers that know no such condition. */
export const knowsNot = (error: unknown): boolean => statusOf(error) === 501

/** The upload has ended already: the answer that said so was lost, or another process was first. */
export const hasEnded = (error: unknown): boolean => nameOf(error) === 'NoSuchUpload'

const isFull = (error: unknown): boolean => statusOf(error) === 507 || full.has(nameOf(error))

/** Whether the server fails, as against answering: no answer, its own fault, or a refusal of whatever is asked. */
export function isFailure(error: unknown): boolean {
  const status = statusOf(error)
  if (status === undefined || isFull(error)) return true
  if (hasNoBucket(error) || lostOnTheWay.has(nameOf(error))) return true
  return status >= 500 || [401, 403, 408, 429].includes(status)
}

/** An error of the server as the problem the port promises; while the circuit is open, what opened it. */
export function storageProblem(error: unknown): Problem {
  const cause = isProblem(error, 'storage-unavailable') ? error.cause : error
  if (isFull(cause)) return new Problem('storage-full', {}, { cause })
  return error instanceof Problem ? error : new Problem('storage-unavailable', {}, { cause })
}
