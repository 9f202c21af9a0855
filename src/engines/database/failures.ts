/** The chain of causes of an error, itself first, at most eight deep. */
const causes = (error: unknown): Record<string, unknown>[] => {
  const chain: Record<string, unknown>[] = []
  for (
    let at = error;
    typeof at === 'object' && at !== null && chain.length < 8;
    at = (at as { cause?: unknown }).cause
  )
    chain.push(at as Record<string, unknown>)
  return chain
}

const uniqueCodes = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 11000]

/** What FerretDB passes through of its own storage where a find-and-modify meets a taken value: it gives no code for it. */
const takenInStorage = /violates exclusion constraint/

/**
 * The field of a violated unique index, `''` where the engine does not say; null when the error is something else.
 * Payload reports it as a ValidationError whose entry names the table, or lets the engine's own code through; the
 * messages are translated, so only codes and members are read.
 */
export function uniqueField(error: unknown): string | null {
  for (const { code, rawCode, message, data } of causes(error)) {
    const entry = (data as { errors?: Entry[] } | undefined)?.errors?.find((one) => one.tableName !== undefined)
    if (entry) return entry.path ?? ''
    if (takenInStorage.test(String(message))) return ''
    if (uniqueCodes.includes(code as never) || rawCode === 1555 || rawCode === 2067)
      return /constraint failed: \w+\.(\w+)/.exec(String(message))?.[1] ?? ''
  }
  return null
}

interface Entry {
  tableName?: string
  path?: string | null
}

/** True when trying the same write again is right: the engine was busy or chose this writer to give way. */
export const isRetryable = (error: unknown): boolean =>
  causes(error).some(
    ({ code, message }) =>
      code === 'SQLITE_BUSY' ||
      code === 'SQLITE_LOCKED' ||
      code === 112 ||
      /deadlock detected|WriteConflict/.test(String(message)),
  )

/** The system's codes, and the server's: not the primary (any more), shutting down, unreachable, too late, fewer members than the write asked for. */
const unreachableCodes: readonly unknown[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',

  6,
  7,
  50,
  64,
  89,
  91,
  100,
  189,
  262,
  9001,
  10107,
  11600,
  11602,
  13435,
  13436,
]

const unreachableNames =
  /^(Mongo|Mongoose)(Network|ServerSelection|NotConnected|TopologyClosed|PoolCleared|PoolClosed|WaitQueueTimeout|OperationTimeout)/

/** What a server says whose own storage is away (FerretDB before PostgreSQL): classes 08, 53 and 57 of its states. */
const storageAway = /failed to connect to|SQLSTATE (08|53|57)/

/** True when the database did not answer: the write may or may not have been done. */
export const isUnreachable = (error: unknown): boolean =>
  causes(error).some(
    ({ name, code, message }) =>
      unreachableNames.test(String(name)) || unreachableCodes.includes(code) || storageAway.test(String(message)),
  )

/**
 * True when the server can't have heard a call of the driver: the pool was emptied before it had a connection, or the system
 * did not take all of its bytes, and a message that is cut short is never carried out.
 */
export const isUnsent = (error: unknown): boolean => {
  const { name, syscall, code } = (error ?? {}) as Record<string, unknown>
  return name === 'MongoPoolClearedError' || (syscall === 'write' && unreachableCodes.includes(code))
}

/** The driver's code, and the server's for a document and for one grown by an update. */
const tooLargeCodes: readonly unknown[] = ['ERR_OUT_OF_RANGE', 10334, 17419, 17420]

/** What the driver says without a code, of a document among several. */
const tooLargeAmongOthers = /^Document is larger than the maximum size/

/** True when the row is larger than the database takes (MongoDB: 16 MiB). */
export const isTooLarge = (error: unknown): boolean =>
  causes(error).some(({ code, message }) => tooLargeCodes.includes(code) || tooLargeAmongOthers.test(String(message)))
