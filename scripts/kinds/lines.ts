import { contentSchema } from '../../src/domain/freeze'
import { kindList } from '../../src/domain/kinds'
import type { Target } from '../../src/domain/kinds/kind'
import { flawsOfContent } from './schemaOrg'
import type { Published } from './source'

/** One line of the table: what the plan counts, where it is kept, and a published example of it. */
export interface Line {
  collection: string
  name: string
  /** `9000`, or a dash where the plan names no number. */
  target: string
  example: Published | null
  /** What keeps it from being shown; none: it passed. */
  flaws: string[]
  /** Lines without a number are shown by example where there is one; the kind as a whole must have one. */
  counts: boolean
}

/** Every line of the plan, each with the first published example that counts for it. */
export function linesOf(published: readonly Published[]): Line[] {
  return kindList.flatMap(({ slug, targets }) => {
    const own = published.filter(({ content }) => content['ziyuan:kind'] === slug)
    const all: readonly Target[] = targets
    return all.map((target, at): Line => {
      const example = own.find(({ content }) => countsFor(target, content)) ?? null
      const isOnlySign = target.count === null && at === 0 && own.length === 0
      return {
        collection: slug,
        name: target.name.zh,
        target: target.count === null ? '—' : String(target.count),
        example,
        flaws: example ? flawsOf(example) : ['没有示例 no seeded example'],
        counts: example !== null || target.count !== null || isOnlySign,
      }
    })
  })
}

/** The condition names a field of the working copy; a manifest says it under our prefix. */
function countsFor({ when }: Target, content: Published['content']): boolean {
  if (!when) return true
  const [group = '', member = ''] = when.path.split('.')
  const said = (content[`ziyuan:${group}`] as Record<string, unknown> | undefined)?.[member]
  return when.is.includes(said)
}

function flawsOf({ content, flaws }: Published): string[] {
  const shape = contentSchema.safeParse(content).error?.issues ?? []
  return [...flaws, ...shape.map((issue) => `${issue.path.join('/')}: ${issue.message}`), ...flawsOfContent(content)]
}
