import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isProblem } from '../../../src/domain/errors'
import { rangeOf } from '../../../src/engines/storage/range'

const read = (header: string | null, size: number): unknown => {
  try {
    return rangeOf(header, size)
  } catch (error) {
    if (isProblem(error, 'range-not-satisfiable')) return 'beyond'
    throw error
  }
}

test.each([
  [null, 10, null],
  ['', 10, null],
  ['bytes=0-', 10, { start: 0, end: 9 }],
  ['bytes=2-4', 10, { start: 2, end: 4 }],
  ['bytes=9-9', 10, { start: 9, end: 9 }],
  ['bytes=2-99', 10, { start: 2, end: 9 }],
  ['bytes=-3', 10, { start: 7, end: 9 }],
  ['bytes=-30', 10, { start: 0, end: 9 }],
  ['bytes=-0', 10, 'beyond'],
  ['bytes=10-', 10, 'beyond'],
  ['bytes=0-', 0, 'beyond'],
  ['bytes=-1', 0, 'beyond'],
  ['bytes=4-2', 10, null],
  ['bytes=1-2,3-4', 10, null],
  ['bytes=99999999999999999999-', 10, null],
  ['lines=1-2', 10, null],
] as const)('%s of %d bytes', (header, size, expected) => {
  expect(read(header, size)).toEqual(expected)
})

test('whatever is sent, a range lies within the file or is refused', () => {
  const anything = fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,4}-\d{0,4}$/))
  fc.assert(
    fc.property(anything, fc.nat(2000), (header, size) => {
      const range = read(header, size) as { start: number; end: number } | null | 'beyond'
      if (range === null || range === 'beyond') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThan(size)
    }),
  )
})
