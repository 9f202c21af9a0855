import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { handleEndpoints } from 'payload'
import { withProblems } from '../../../src/collections/rest'
import { openCentre, serverURL, type TestCentre } from '../centre'

let centre: TestCentre
let door: (request: Request) => Response | Promise<Response>
beforeAll(async () => {
  centre = await openCentre()
  const { payload, key } = centre
  door = withProblems((request: Request) =>
    handleEndpoints({ config: payload.config, payloadInstanceCacheKey: key, request }),
  )
}, 120_000)
afterAll(() => centre.close())

const ask = async (method: string, path: string, body: string | null = null, type = 'application/json') => {
  const headers: Record<string, string> = body === null ? {} : { 'content-type': type }
  const answer = await door(new Request(`${serverURL}/api${path}`, { method, body, headers }))
  const said = await answer.json()
  return { status: answer.status, type: answer.headers.get('content-type'), said }
}

test.each([
  ['an address that is none', 'GET', '/nothing', null, undefined, 404, 'not-found'],
  ['an address beneath a collection', 'GET', '/resource-packs/x/y/z', null, undefined, 404, 'not-found'],
  ['a verb that is none', 'POST', '/resource-packs/x/enchant', '{}', undefined, 404, 'not-found'],
  ['a method that no document takes', 'PUT', '/resource-packs/x', '{}', undefined, 405, 'method-not-allowed'],
  ['a body that is not read', 'POST', '/resource-packs', 'title', 'text/plain', 415, 'unsupported-media-type'],
  ['a body of no type', 'POST', '/users/login', 'x', 'x', 415, 'unsupported-media-type'],
  ['half of a JSON text', 'POST', '/resource-packs', '{"general":', undefined, 400, 'malformed-json'],
  ['nobody', 'GET', '/resource-packs', null, undefined, 401, 'sign-in-required'],
])('%s is a problem in both languages', async (_, method, path, body, type, status, code) => {
  const answer = await ask(method, path, body, type)
  expect({ status: answer.status, code: answer.said.code }).toEqual({ status, code })
  expect(answer.type).toMatch(/^application\/problem\+json/)
  expect(answer.said).toMatchObject({ status, title: expect.stringMatching(/[一-鿿]/), titleEn: expect.any(String) })
})

test('what is answered well is left as it is', async () => {
  expect(await ask('GET', '/users/me')).toMatchObject({ status: 200, said: { user: null } })
})
