import type { Where } from 'payload'
import type { Membership } from '../domain/actor'
import type { ProblemCode } from '../domain/problems'

/** Who asks, seen by one sentence: the memberships in which the sentence's roles are held, and nothing else of them. */
export interface Standing {
  id: string
  memberships: readonly Membership[]
}

/** A row (or the draft of one) that somebody wants to act on; columns as the database has them. */
export type Subject = Readonly<Record<string, unknown>>

/** `true`: every row. `false`: none. Otherwise the rows that match. */
export type Filter = Where | boolean

/**
 * The "when" of a sentence. Both forms come from one definition, so a list can never show what a single
 * request would refuse.
 */
export interface Condition {
  readonly name: string
  /** The problem to answer when this condition alone stands in the way; default: `not-allowed`. */
  readonly problem?: ProblemCode
  holds(standing: Standing, subject: Subject): boolean
  where(standing: Standing): Filter
  /** Conditions that hold for nobody but those for whom this one does, whatever their memberships: beside it, no list asks for them. */
  readonly covers?: readonly Condition[]
}

/** The id of a reference, whether the row carries the id or the document itself. */
export const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** One of these columns names one of these values; a column may hold a reference, a list of them, or a plain value. */
export function anyOf(
  name: string,
  columns: readonly string[],
  values: (standing: Standing) => readonly string[],
  problem?: ProblemCode,
): Condition {
  return {
    name,
    problem,
    holds(standing, subject) {
      const wanted = values(standing)
      return columns.some((column) => [subject[column]].flat().some((value) => isOneOf(idOf(value), wanted)))
    },
    where(standing) {
      const wanted = [...values(standing)]
      return wanted.length === 0 ? false : either(columns.map((column) => ({ [column]: { in: wanted } })))
    },
  }
}

/**
 * The same where lists ask one column, `kept`, that a hook keeps as all of them together: what two columns allow, no index
 * serves.
 */
export const anyOfKept = (
  name: string,
  columns: readonly string[],
  kept: string,
  values: (standing: Standing) => readonly string[],
  covers: readonly Condition[],
): Condition => ({ ...anyOf(name, columns, values), where: anyOf(name, [kept], values).where, covers })

/** A text column that lists ids between spaces names this id; ids are ULIDs, so no id is part of another. */
export function mentions(name: string, column: string, id: (standing: Standing) => string): Condition {
  return {
    name,
    holds: (standing, subject) => String(subject[column] ?? '').includes(id(standing)),
    where: (standing) => ({ [column]: { contains: id(standing) } }),
  }
}

/** The column has a value (`true`) or has none (`false`). */
export function present(name: string, column: string, wanted: boolean): Condition {
  return {
    name,
    holds: (_, subject) => (subject[column] !== null && subject[column] !== undefined) === wanted,
    where: () => ({ [column]: { exists: wanted } }),
  }
}

/** What depends on the request and not on stored rows: it has no list form, and a list by it is empty. */
export function asked(
  name: string,
  holds: (standing: Standing, subject: Subject) => boolean,
  problem?: ProblemCode,
): Condition {
  return { name, problem, holds, where: () => false }
}

/** At least one of the filters; no filter at all matches nothing. */
export function either(filters: readonly Filter[]): Filter {
  if (filters.includes(true)) return true
  const some = filters.filter((filter): filter is Where => typeof filter === 'object')
  if (some.length < 2) return some[0] ?? false
  return { or: some }
}

/** All the filters; no filter at all matches everything. */
export function both(filters: readonly Filter[]): Filter {
  if (filters.includes(false)) return false
  const some = filters.filter((filter): filter is Where => typeof filter === 'object')
  if (some.length < 2) return some[0] ?? true
  return { and: some }
}

const isOneOf = (value: unknown, wanted: readonly string[]): boolean =>
  typeof value === 'string' && wanted.includes(value)
