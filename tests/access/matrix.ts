import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Decider } from '../../src/access/decide'
import { type Verb, verbNames } from '../../src/access/verbs'
import { subjectOf } from './subjects'
import { anonymousPlayer, type Player, players, type Relation, relations } from './world'

/** One line of matrix.csv, as its author wrote it. */
export interface Line {
  number: number
  collections: string[]
  verb: Verb | 'every-other-verb'
  circumstance: string
  who: string[]
  expected: Record<Relation | 'anonymous', boolean>
}

/** One question with its hand-written answer. */
export interface Cell {
  line: number
  collection: string
  verb: Verb
  circumstance: string
  player: Player
  relation: Relation
  allowed: boolean
}

export const matrixFile = new URL('../integration/access/matrix.csv', import.meta.url)

export function readMatrix(text = readFileSync(matrixFile, 'utf8')): Line[] {
  const [, ...rows] = parse(text, { bom: true }) as string[][]
  return rows.map((row, i) => {
    const [collections = '', , verb = '', , circumstance = '', , who = '', , ...cells] = row
    const names = [...relations, 'anonymous'] as const
    const expected = Object.fromEntries(names.map((name, k) => [name, answer(cells[k], i + 2)])) as Line['expected']
    return {
      number: i + 2,
      collections: collections.split(' '),
      verb: verb as Line['verb'],
      circumstance,
      who: who.split(' '),
      expected,
    }
  })
}

function answer(cell: string | undefined, line: number): boolean {
  if (cell !== '允' && cell !== '拒') throw new Error(`matrix.csv line ${line}: a cell holds ${cell}, not 允 or 拒`)
  return cell === '允'
}

/** All questions; of several lines for one collection, verb and circumstance, the first that names a player counts. */
export function cellsOf(lines: readonly Line[]): Cell[] {
  const cells: Cell[] = []
  for (const { lines: candidates, ...group } of groupsOf(lines)) {
    for (const player of [...players, anonymousPlayer]) {
      const line = candidates.find((l) => player === anonymousPlayer || l.who.some((who) => names(who, player)))
      if (!line) continue
      for (const relation of relations) {
        const allowed = player === anonymousPlayer ? line.expected.anonymous : line.expected[relation]
        cells.push({ ...group, line: line.number, player, relation, allowed })
      }
    }
  }
  return cells
}

function groupsOf(lines: readonly Line[]) {
  const named = new Set(lines.flatMap((l) => l.collections.map((c) => `${c} ${l.verb}`)))
  const groups = new Map<string, { collection: string; verb: Verb; circumstance: string; lines: Line[] }>()
  for (const line of lines) {
    for (const collection of line.collections) {
      const all = verbNames.filter((verb) => !named.has(`${collection} ${verb}`))
      for (const verb of line.verb === 'every-other-verb' ? all : [line.verb]) {
        const key = `${collection} ${verb} ${line.circumstance}`
        const group = groups.get(key) ?? { collection, verb, circumstance: line.circumstance, lines: [] }
        groups.set(key, { ...group, lines: [...group.lines, line] })
      }
    }
  }
  return [...groups.values()]
}

/** `author@school` itself, `author@*` at any post, `person@school` anyone at that post, and the two widest words. */
function names(who: string, { code, actor, post }: Player): boolean {
  if (who === code || who === 'everyone-else') return true
  if (actor.kind !== 'person') return false
  return who === 'every-person' || who === `person@${post}` || (who.endsWith('@*') && code.startsWith(who.slice(0, -1)))
}

/** Whether the policies answer a question otherwise than the table. */
export const disagrees =
  (decider: Pick<Decider, 'can'>) =>
  ({ collection, verb, circumstance, relation, player, allowed }: Cell): boolean => {
    const subject = subjectOf(collection, verb, circumstance, relation, player)
    return decider.can(player.actor, verb, collection, subject) !== allowed
  }

/** The questions that the policies answer otherwise than the table. */
export const disagreements = (decider: Pick<Decider, 'can'>, cells: readonly Cell[]): Cell[] =>
  cells.filter(disagrees(decider))

export const describeCell = ({ line, collection, verb, circumstance, player, relation, allowed }: Cell): string =>
  `line ${line}: ${player.code} ${verb} ${collection} (${relation}${circumstance && `, ${circumstance}`}) should be ${allowed ? 'allowed' : 'refused'}`
