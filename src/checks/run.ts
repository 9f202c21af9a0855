import { digestOf } from '../domain/canonical'
import { isProblem } from '../domain/errors'
import { digestOfFile } from '../domain/manifest'
import type { Finding } from '../domain/review/types'
import { Unreadable } from './bytes'
import { type Check, type FileCheck, filesFor, type Observation, placeOfFile, type Submission } from './check'

/** Longest a check may take over one file, in milliseconds; what is left undone then is "not checked". */
const longest = 60_000
/** And over a whole submission. */
const longestInAll = 15 * 60_000
/** A file with more remarks than this is plainly bad; the rest would only hide the others. */
const mostRemarks = 20

/** A check that looks at each file by itself, so that one bad file hides no other. */
export const perFile = (check: FileCheck): Check => ({
  ...check,
  async run(submission) {
    const seen: Observation[] = []
    for (const encoding of filesFor(check, submission.content)) {
      const place = placeOfFile(encoding)
      const looking = async () =>
        check.look({ encoding, bytes: await submission.open(digestOfFile(encoding)) }, submission)
      const remarks = await guarded(check, place, longest, async () =>
        (await looking()).slice(0, mostRemarks).map((remark) => ({ item: check.item, ...remark, place })),
      )
      seen.push(...remarks)
    }
    return seen
  },
})

/**
 * Runs checks one after the other. A check that fails is itself a finding; the order and the ids are always the same, and
 * what is seen twice (one file as attachment and as proof) is one finding. Throws `storage-unavailable`.
 */
export async function findingsOf(checks: readonly Check[], submission: Submission): Promise<Finding[]> {
  const findings = new Map<string, Finding>()
  for (const check of checks)
    for (const seen of await guarded(check, '', longestInAll, () => check.run(submission))) {
      const finding = findingOf(check, seen)
      findings.set(finding.id, finding)
    }
  return [...findings.values()]
}

/** `id` says which check in which version saw it, and is the same whenever it sees the same again. */
function findingOf({ key, version }: Check, { item, place, zh, en, notChecked }: Observation): Finding {
  const note = `${zh} / ${en}`
  const mark = digestOf(`${item} ${place} ${note}`).slice('sha256:'.length, 'sha256:'.length + 12)
  return {
    id: `${key}@${version}:${mark}`,
    item,
    place: place || null,
    note,
    source: 'machine',
    ...(notChecked ? { notChecked } : {}),
  }
}

/**
 * Whatever keeps a check from looking becomes a "not checked" of its item, with the reason. A store that does not answer
 * says nothing about a file: the checks are run again when it is back, and no case carries its outage for ever.
 */
async function guarded(
  check: Pick<Check, 'item' | 'zh' | 'en'>,
  place: string,
  limit: number,
  work: () => Promise<Observation[]>,
): Promise<Observation[]> {
  try {
    return await within(limit, work)
  } catch (error) {
    if (isProblem(error, 'storage-unavailable')) throw error
    const [zh, en] = error instanceof Unreadable ? [error.zh, error.en] : ['检查未能完成', reasonOf(error)]
    return [
      {
        item: check.item,
        place,
        zh: `未检查（${check.zh}）：${zh}`,
        en: `not checked (${check.en}): ${en}`,
        notChecked: true,
      },
    ]
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 300)

async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreadable('检查超时', 'the check took too long')), milliseconds)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
