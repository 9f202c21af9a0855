import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import type { Ports } from '../../../src/operations/operation'
import { openWorld, type World } from '../collections/world'
import type { Caller } from '../doors'

/** Hostile JSON at the doors of working copies: a clear problem each, and no row. */
let world: World
let teacher: Caller & { id: string }
beforeAll(async () => {
  world = await openWorld()
  const { database, store } = world.centre
  setCurrentPorts({ database, store } as unknown as Ports)
  teacher = await world.person('wang', 'school', 'author')
})
afterAll(async () => {
  setCurrentPorts(null)
  await world?.close()
})

const deep = (levels: number) => `${'{"children":['.repeat(levels)}${']}'.repeat(levels)}`
const described = (levels: number) =>
  `{"general":{"description":{"root":{"type":"root","children":[${deep(levels)}]}}}}`
const titled = (title: string) => JSON.stringify({ general: { title } })

describe('making a working copy', () => {
  test.each([
    ['half a body', '{"general":', 'malformed-json', undefined],
    ['a list', '[]', 'invalid-input', 'body'],
    ['a description nested 20,000 deep', described(20_000), 'invalid-input', 'general.description'],
    ['a description nested 100 deep', described(100), 'invalid-input', 'general.description'],
    ['nesting under an unknown name', deep(100_000), 'invalid-input', 'children.0'],
    ['a title of a million characters', titled('长'.repeat(1_000_000)), 'invalid-input', 'general.title'],
    [
      'a hundred thousand keywords',
      JSON.stringify({ general: { keywords: Array.from({ length: 100_000 }, String) } }),
      'invalid-input',
      'general.keywords',
    ],
    ['an object for a text', '{"general":{"title":{"a":1}}}', 'invalid-input', 'general.title'],
    ['a prototype', '{"__proto__":{"x":1}}', 'unknown-field', '__proto__'],
  ])('%s is refused by its place', async (_, body, code, field) => {
    const { status, body: answer } = await world.rest(teacher, 'POST', '/resource-packs', body)
    expect(answer).toMatchObject({
      code,
      ...(field ? { field } : {}),
      title: expect.any(String),
      titleEn: expect.any(String),
    })
    expect([400, 422]).toContain(status)
    expect(await world.centre.database.count('resource-packs')).toBe(0)
  })

  test.each([
    ['nested a hundred thousand deep', deep(100_000)],
    ['of two million characters', JSON.stringify({ commitment: 'x'.repeat(2_000_000) })],
  ])('a business verb takes no body %s', async (_, body) => {
    const key = { 'idempotency-key': 'hostile-json-1' }
    const { status, body: answer } = await world.rest(
      teacher,
      'POST',
      '/resource-packs/01jd0000000000000000000000/submit',
      body,
      key,
    )
    expect([status, answer.code]).toEqual([413, 'file-too-large'])
  })
})
