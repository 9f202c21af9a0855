import type { Condition, Requirement } from '../requirement'
import type { Words } from '../words'
import type { Fields } from './fields'

/** What the plan asks for by the end of 2027; a kind may be counted in several lines. */
export interface Target {
  /** The plan's own name for it. */
  name: Words
  /** Which resources of the kind count for this line; all, when left out. */
  when?: Condition
  /** How many newly built ones; null where the plan names none. */
  count: number | null
}

/** A page of the form with some of the kind's fields. */
interface Tab<Name extends string> {
  label: Words
  fields: readonly Name[]
}

/** A kind of resource: everything about it that is not the same for all. */
export interface KindDefinition<Slug extends string = string, F extends Fields = Fields> {
  /** Name of its collection and of the kind wherever it is told: log, lists, filters. Never changed. */
  slug: Slug
  /** The word in identifiers: `zj:<word>:…`. Never changed. */
  word: string
  /** The letters in the numbers people use: `ZY-<letters>-2026-000123`. Never changed. */
  letters: string
  name: Words
  /** A single one, as buttons and cards call it. */
  one: Words
  targets: readonly Target[]
  /** What it holds beside the common metadata. */
  fields: F
  /** Its own tabs of the form, which stand right after the general one. */
  tabs: readonly Tab<string>[]
  /** What it must and should hold beside what every kind must. */
  requirements: readonly Requirement[]
}

/** Says a kind; TypeScript keeps what it said. */
export const kind = <const Slug extends string, F extends Fields>(
  definition: KindDefinition<Slug, F> & { tabs: readonly Tab<keyof F & string>[] },
): KindDefinition<Slug, F> => definition
