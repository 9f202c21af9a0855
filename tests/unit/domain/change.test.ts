import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Body, flawOf, genesis, hashOf, type Stub, seal } from '../../../src/domain/change'

const body = (operation: string): Body => ({
  operation,
  type: 'suspended',
  identifier: 'zj:pack:01jd00000000000000000000zz',
  kind: 'resource-packs',
  version: null,
  manifest: null,
  audience: { scope: 'public', organisation: null },
  reason: '内容待核实',
  until: null,
  nonce: 'n'.repeat(43),
})

const chain = (operations: string[], now = new Date('2026-11-24T08:00:00.000Z')) => {
  let last: Stub | null = null
  return operations.map((operation) => {
    const entry = seal('zj', last, body(operation), now)
    last = entry.stub
    return entry
  })
}

test('the first entry stands at 1 behind 64 zeros, each next one behind the hash of the last', () => {
  const [first, second] = chain(['a', 'b'])
  expect(first?.stub).toMatchObject({ seq: 1, previous: genesis, at: '2026-11-24T08:00:00.000Z' })
  expect(second?.stub).toMatchObject({ seq: 2, previous: first?.stub.hash })
})

test('time never goes back, even when the clock does', () => {
  const [first] = chain(['a'])
  const later = seal('zj', first?.stub ?? null, body('b'), new Date('2020-01-01T00:00:00Z'))
  expect(later.stub.at).toBe('2026-11-24T08:00:00.000Z')
})

test('the hash of a known stub is what sha256sum says of its RFC 8785 bytes', () => {
  // printf '%s' '{"at":"2026-11-24T08:00:00.000Z","commitment":"sha256:…00","origin":"zj","previous":"sha256:…00","seq":1}' | sha256sum
  const known = hashOf({ origin: 'zj', seq: 1, at: '2026-11-24T08:00:00.000Z', commitment: genesis, previous: genesis })
  expect(known).toBe('sha256:4d26c5fe9fb0b76e85071b6ac13068af27ff51c3e5bcb36db0d6bd8d7be2cfe0')
})

test('a chain stands for whoever sees only stubs', () => {
  let last: Stub | null = null
  for (const entry of chain(['a', 'b', 'c'])) {
    expect(flawOf({ stub: entry.stub, body: null }, last, 'zj')).toBeNull()
    last = entry.stub
  }
})

test('any change of any field of a stub or body is found', () => {
  const entries = chain(['a', 'b', 'c'])
  fc.assert(
    fc.property(
      fc.nat(2),
      fc.constantFrom('origin', 'seq', 'at', 'commitment', 'previous', 'hash', 'reason', 'operation'),
      (at, field) => {
        const entry = structuredClone(entries[at]) as unknown as {
          stub: Record<string, unknown>
          body: Record<string, unknown>
        }
        const side = field in entry.stub ? entry.stub : entry.body
        side[field] = typeof side[field] === 'number' ? (side[field] as number) + 1 : `${side[field]}x`
        const last = at === 0 ? null : (entries[at - 1]?.stub ?? null)
        expect(flawOf(entry as never, last, 'zj')).not.toBeNull()
      },
    ),
  )
})
