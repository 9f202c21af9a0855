import { kindList } from '../kinds'
import type { KindDefinition, Target } from '../kinds/kind'
import type { Content } from '../manifest'

/** Years in which what the plan counts is built. */
export const planYears = [2024, 2025, 2026, 2027] as const

/** One line of the plan: so many newly built resources of a kind, or of one type of it, by the end of 2027. */
export interface TargetLine {
  /** `<kind>`, or `<kind>/<type>` where a kind has several lines. */
  key: string
  kind: string
  name: { zh: string; en: string }
  count: number | null
}

const definitions: readonly KindDefinition[] = kindList

/** Named by what counts for it, never by its place among the lines: counts are kept under it. */
const keyOf = ({ slug }: KindDefinition, { when }: Target): string => (when ? `${slug}/${when.is.join('+')}` : slug)

/** Every line of the plan, in its order. */
export const targetLines: readonly TargetLine[] = definitions.flatMap((kind) =>
  kind.targets.map((target) => ({
    key: keyOf(kind, target),
    kind: kind.slug,
    name: target.name,
    count: target.count,
  })),
)

/** The line that a frozen content counts for: the first whose condition it meets; null for none. */
export function lineOf(content: Content): string | null {
  const kind = definitions.find(({ slug }) => slug === content['ziyuan:kind'])
  const target = kind?.targets.find((one) => meets(content, one))
  return kind && target ? keyOf(kind, target) : null
}

/** A path of the working copy, `<group>.<field>`, is `ziyuan:<group>` and that field in the frozen content. */
function meets(content: Content, { when }: Target): boolean {
  if (!when) return true
  const [first = '', ...rest] = when.path.split('.')
  const value = rest.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    content[`ziyuan:${first}`],
  )
  return when.is.includes(value)
}
