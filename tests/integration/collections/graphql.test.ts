import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { openCentre, serverURL, type TestCentre } from '../centre'
import { type Caller, nobody, restOf, signIn } from '../doors'

let centre: TestCentre
let author: Caller
let ask: (
  caller: Caller,
  query: string,
) => Promise<{ data?: Record<string, unknown> | null; errors?: { message: string }[] }>
const password = 'Xihu-2026-longjing'
beforeAll(async () => {
  centre = await openCentre('default')
  const { payload } = centre
  const school = await payload.create({
    collection: 'organisations',
    data: { code: '330000', name: '省厅', kind: 'province', level: 'province' } as never,
  })
  const memberships = [{ organisation: school.id, roles: ['author'] }]
  await payload.create({
    collection: 'users',
    data: { username: 'wang', name: '王老师', password, memberships } as never,
  })
  author = await signIn(restOf(centre), 'wang', password)
  const post = GRAPHQL_POST(payload.config)
  ask = async ({ authorization }, query) => {
    const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) }
    return (
      await post(new Request(`${serverURL}/api/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) }))
    ).json()
  }
}, 120_000)
afterAll(() => centre.close())

describe('GraphQL', () => {
  test('reads what the person may read', async () => {
    const { data, errors } = await ask(author, '{ Organisations(limit: 5) { docs { name } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ Organisations: { docs: [{ name: '省厅' }] } })
    const { data: none } = await ask(nobody, '{ Organisations { docs { name } } }')
    expect(none?.Organisations ?? null).toBeNull()
  })

  test('bounds its lists too', async () => {
    const { data } = await ask(author, '{ Organisations(limit: 0) { limit } }')
    expect(data).toEqual({ Organisations: { limit: 500 } })
  })

  test.each([
    'mutation { createResourcePack(data: {}) { id } }',
    `mutation { loginUser(username: "wang", password: "${password}") { token } }`,
    'mutation { unlockUser(username: "wang") }',
    'mutation { forgotPasswordUser(username: "wang") }',
    'query { __typename } mutation M { logoutUser }',
  ])('changes nothing: %s', async (query) => {
    const { data, errors } = await ask(author, query)
    expect(data ?? null).toBeNull()
    expect(errors?.map(({ message }) => message).join()).toMatch(/GraphQL is read-only/)
    expect(await centre.database.count('resource-packs')).toBe(0)
  })
})
