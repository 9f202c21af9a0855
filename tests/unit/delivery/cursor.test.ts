import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readCursor, writeCursor } from '../../../src/delivery/cursor'
import { isProblem } from '../../../src/domain/errors'

const refused = (cursor: string, question: unknown): boolean => {
  try {
    readCursor(cursor, question)
    return false
  } catch (error) {
    return isProblem(error, 'invalid-cursor')
  }
}

test('a cursor leads back to its place', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.jsonValue(), (at, identifier, question) => {
      expect(readCursor(writeCursor({ at, identifier }, question), question)).toEqual({ at, identifier })
    }),
  )
})

test('any letter changed, cut or added is refused, and so is another question', () => {
  const place = { at: '2026-11-24T08:00:00.000Z', identifier: 'zj:pack:01jd00000000000000000000zz' }
  const cursor = writeCursor(place, { subject: 'math' })
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), fc.constantFrom('A', 'b', '7', '-', '.', ''), (at, letter) => {
      const changed = cursor.slice(0, at) + letter + cursor.slice(at + 1)
      expect(changed === cursor || refused(changed, { subject: 'math' })).toBe(true)
    }),
  )
  expect(refused(`${cursor}x`, { subject: 'math' })).toBe(true)
  expect(refused(cursor, { subject: 'chinese' })).toBe(true)
})

test('anything else is refused, not crashed on', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(refused(text, null)).toBe(true)))
})
