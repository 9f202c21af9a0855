import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonical, digestOf, hexOf, isDigest } from '../../../src/domain/canonical'

test('the example of RFC 8785 section 3.2.3 comes out in the order the RFC prints', () => {
  const input = {
    '€': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    1: 'One',
    '😀': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    ö: 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.values(JSON.parse(canonical(input)))).toContain('Euro Sign')
  expect(canonical(input)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  )
})

test('numbers are written as RFC 8785 appendix B prints them', () => {
  // biome-ignore lint/correctness/noPrecisionLoss: the RFC's own example of a number that must be shortened
  expect(canonical([333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
  )
})

test('key order never matters', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonical(turned)).toBe(canonical(value))
    }),
  )
})

test('a digest is the sha256 of the bytes under its name', () => {
  expect(digestOf('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hexOf(digestOf(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(isDigest('sha256:ABC')).toBe(false)
})

test('undefined has no canonical form', () => {
  expect(() => canonical(undefined)).toThrow(TypeError)
})
