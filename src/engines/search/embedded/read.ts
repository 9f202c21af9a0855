import { places, type Sql } from '../../sql'
import { bounds } from '../bounds'
import type { Found, Question, Suggestion } from '../port'
import { excerpt, mark } from './marks'
import { matching } from './match'

interface Condition {
  from: string
  where: string
  values: (string | number)[]
}

/** Weight of a word by where it stands: name, keywords, description, text. */
const weights = '8.0, 4.0, 2.0, 1.0'

/** Answers a question from one edition. `words` are those it was cut into; none: everything that the filters leave. */
export function answer(sql: Sql, edition: number, question: Question, words: readonly string[]): Found {
  const among = candidates(edition, question, words)
  const { number, size } = question.page
  const best = words.length > 0 ? `bm25(words_${edition}, ${weights}), ` : ''
  const rows = sql.all<{ identifier: string; name: string; description: string }>(
    `SELECT d.identifier, d.name, d.description FROM ${among.from} WHERE ${among.where}
     ORDER BY ${best} d.updated DESC, d.identifier LIMIT ? OFFSET ?`,
    [...among.values, size, (number - 1) * size],
  )
  const hits = rows.map(({ identifier, name, description }) => ({
    identifier,
    highlights: { name: mark(name, words), description: mark(excerpt(description, words), words) },
  }))
  return { hits, total: countAll(sql, among), facets: countFacets(sql, edition, question.facets, among) }
}

/** What the audiences may see whose name holds the words, the newest first. */
export function named(
  sql: Sql,
  edition: number,
  words: readonly string[],
  audiences: readonly string[],
  limit: number,
): Suggestion[] {
  const { where, values } = seen(audiences)
  return sql.all<Suggestion>(
    `SELECT d.identifier, d.name FROM words_${edition} JOIN documents_${edition} d ON d.id = words_${edition}.rowid
     WHERE words_${edition} MATCH ? AND ${where} ORDER BY d.updated DESC, d.identifier LIMIT ?`,
    [matching(words, 'name'), ...values, limit],
  )
}

function candidates(edition: number, question: Question, words: readonly string[]): Condition {
  const parts = [seen(question.audiences), ...filtered(edition, question)]
  if (words.length > 0) parts.unshift({ where: `words_${edition} MATCH ?`, values: [matching(words)] })
  const table = `documents_${edition} d`
  return {
    from: words.length > 0 ? `words_${edition} JOIN ${table} ON d.id = words_${edition}.rowid` : table,
    where: parts.map((part) => part.where).join(' AND '),
    values: parts.flatMap((part) => part.values),
  }
}

type Part = Omit<Condition, 'from'>

const seen = (audiences: readonly string[]): Part => ({
  where: `d.of_resource IN (${places(audiences)}) AND d.of_version IN (${places(audiences)})`,
  values: [...audiences, ...audiences],
})

function filtered(edition: number, { filters, updatedSince }: Question): Part[] {
  const parts = Object.entries(filters).map(([facet, values]) => ({
    where: `d.id IN (SELECT document FROM facets_${edition} WHERE facet = ? AND value IN (${places(values)}))`,
    values: [facet, ...values],
  }))
  return updatedSince ? [...parts, { where: 'd.updated >= ?', values: [updatedSince] }] : parts
}

function countAll(sql: Sql, { from, where, values }: Condition): number {
  const counted = `SELECT count(*) AS total FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${bounds.reach})`
  return sql.get<{ total: number }>(counted, values)?.total ?? 0
}

function countFacets(sql: Sql, edition: number, facets: readonly string[], among: Condition): Found['facets'] {
  const { from, where, values } = among
  const counted = facets.map((facet) => {
    const rows = sql.all<{ value: string; count: number }>(
      `SELECT f.value, count(*) AS count FROM facets_${edition} f
       WHERE f.facet = ? AND f.document IN (SELECT d.id FROM ${from} WHERE ${where})
       GROUP BY f.value ORDER BY count DESC, f.value LIMIT ${bounds.facetValues}`,
      [facet, ...values],
    )
    return [facet, rows.map(({ value, count }) => ({ value, count }))] as const
  })
  return Object.fromEntries(counted)
}
