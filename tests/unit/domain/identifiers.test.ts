import { expect, test } from '@jest/globals'
import { isProblem } from '../../../src/domain/errors'
import { identifierOf, isIdentifier, parseIdentifier, partIdentifier } from '../../../src/domain/identifiers'

const ulid = '01jd8x6k7mz3t4v5w6y7z8a9bc'

test('an identifier names origin, kind and ULID, and comes apart again', () => {
  const identifier = identifierOf('zj', 'resource-packs', ulid)
  expect(identifier).toBe(`zj:pack:${ulid}`)
  expect(parseIdentifier(identifier)).toEqual({ origin: 'zj', kind: 'pack', ulid })
  expect(parseIdentifier(partIdentifier(identifier, ulid))).toEqual({ origin: 'zj', kind: 'pack', ulid, part: ulid })
})

test.each([
  '',
  'zj:pack',
  `ZJ:pack:${ulid}`,
  `zj:pack:${ulid.toUpperCase()}`,
  `zj:pack:${ulid}/../x`,
  `zj:pack:${ulid}\n`,
  `zj:pack:${ulid}#x`,
  `../zj:pack:${ulid}`,
])('refuses %j', (text) => {
  expect(isIdentifier(text)).toBe(false)
  expect(() => parseIdentifier(text)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
})

test('the refusal is a problem, not a crash, whatever the length', () => {
  try {
    parseIdentifier('x'.repeat(1_000_000))
  } catch (error) {
    expect(isProblem(error, 'invalid-input')).toBe(true)
  }
})
