import { expect, test } from '@jest/globals'
import { codingFor, matches, reply } from '../../../src/delivery/reply'

test.each([
  [null, null],
  ['', null],
  ['identity', null],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['BR', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['gzip;q=0', null],
  ['gzip;q=0.000', null],
  ['*', null],
] as const)('Accept-Encoding %s is met with %s', (header, expected) => {
  expect(codingFor(header)).toBe(expected)
})

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"x", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  ['', false],
  [null, false],
])('If-None-Match %s', (header, expected) => {
  expect(matches(header, 'a')).toBe(expected)
})

test('small answers are sent as they are, large ones compressed under an ETag of their own', async () => {
  const wishes = { ifNoneMatch: null, acceptEncoding: 'gzip' }
  const small = await reply({ etag: 'a', open: true, body: Buffer.from('{}') }, wishes)
  expect(small.headers).toMatchObject({ ETag: '"a"', 'Content-Length': '2' })
  expect(small.headers).not.toHaveProperty('Content-Encoding')
  const large = await reply({ etag: 'a', open: true, body: Buffer.alloc(5000, 'x') }, wishes)
  expect(large.headers).toMatchObject({ ETag: '"a-gzip"', 'Content-Encoding': 'gzip' })
})
