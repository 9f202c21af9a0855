import { Problem } from '../../domain/errors'

/** Codes of the operating system that mean: no room left. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined

export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')

export const isTaken = (error: unknown): boolean => codeOf(error) === 'EEXIST'

/** File systems without hard links (exFAT sticks, some network shares). */
export const hasNoLinks = (error: unknown): boolean =>
  ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '')

/** An error of the file system as the problem the port promises; problems pass through. */
export function storageProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const code = codeOf(error)
  return new Problem(code && full.has(code) ? 'storage-full' : 'storage-unavailable', {}, { cause: error })
}

/** Does file system work, its errors turned into the port's problems. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storageProblem(error)
  }
}
