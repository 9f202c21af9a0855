import { kindList } from '../kinds'
import type { KindDefinition, Target } from '../kinds/kind'
import type { Content } from '../manifest'

/** Years in which what the plan counts is built. */
export const planYears = [2024, 2025, 2026, 2027] as const

/** One line of the plan: so many newly built resources of a kind, or of one type of it, by the end of 2027. */
export interface TargetLine {
  /** `<kind>` or `<kind>/<number of the line>`. */
  key: string
  kind: string
  name: { zh: string; en: string }
  count: number | null
}

const definitions: readonly KindDefinition[] = kindList

const keyOf = ({ slug, targets }: KindDefinition, at: number): string =>
  targets.length === 1 ? slug : `${slug}/${at + 1}`

/** Every line of the plan, in its order. */
export const targetLines: readonly TargetLine[] = definitions.flatMap((kind) =>
  kind.targets.map(({ name, count }, at) => ({ key: keyOf(kind, at), kind: kind.slug, name, count })),
)

/** The line that a frozen content counts for: the first whose condition it meets; null for none. */
export function lineOf(content: Content): string | null {
  const kind = definitions.find(({ slug }) => slug === content['ziyuan:kind'])
  const at = kind?.targets.findIndex((target) => meets(content, target)) ?? -1
  return kind && at >= 0 ? keyOf(kind, at) : null
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
