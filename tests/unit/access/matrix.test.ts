import { describe, expect, test } from '@jest/globals'
import { decider } from '../../../src/access/decider'
import { policies } from '../../../src/access/policies'
import { roleNames } from '../../../src/domain/actor'
import { cellsOf, describeCell, disagreements, readMatrix } from '../../access/matrix'
import { teamCircumstances } from '../../access/subjects'
import { players } from '../../access/world'

const lines = readMatrix()
const cells = cellsOf(lines)

describe('the matrix of rights, written by hand', () => {
  test('the policies answer every question as the table does', () => {
    expect(disagreements(decider, cells).map(describeCell)).toEqual([])
  })

  test('it asks about every collection that a policy speaks of', () => {
    const asked = new Set(cells.map((c) => c.collection))
    expect(policies.flatMap((p) => p.collections).filter((c) => !asked.has(c))).toEqual([])
  })

  test('it asks every role at every level, every kind of key and the system, of every verb and collection', () => {
    const perQuestion = new Map<string, Set<string>>()
    for (const c of cells.filter((cell) => !teamCircumstances.includes(cell.circumstance))) {
      const key = `${c.collection} ${c.verb} ${c.circumstance}`
      perQuestion.set(key, (perQuestion.get(key) ?? new Set()).add(c.player.code))
    }
    const incomplete = [...perQuestion].filter(([, codes]) => codes.size !== players.length + 1)
    expect(incomplete.map(([key]) => key)).toEqual([])
    expect(roleNames.filter((role) => !players.some((p) => p.code.startsWith(`${role}@`)))).toEqual([])
  })

  test('nobody unknown may do anything at the management door', () => {
    expect(lines.filter((l) => l.expected.anonymous)).toEqual([])
  })

  test('no line of the table is idle', () => {
    const used = new Set(cells.map((c) => c.line))
    expect(lines.filter((l) => !used.has(l.number)).map((l) => l.number)).toEqual([])
  })
})
