import { handleEndpoints } from 'payload'
import { serverURL, type TestCentre } from './centre'

export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, looked at by the tests
  body: any
}

export interface Caller {
  /** `JWT …` or `Bearer …`; null: nobody. */
  authorization: string | null
}
export const nobody: Caller = { authorization: null }

/** Payload's REST door as a server opens it: `send(caller, 'PATCH', '/users/1', {…})`. A FormData body is the admin's form. */
export const restOf =
  ({ payload, key }: TestCentre) =>
  async (
    caller: Caller,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const isRaw = body instanceof FormData || typeof body === 'string'
    const sent = body === undefined ? null : isRaw ? (body as FormData | string) : JSON.stringify(body)
    const request = new Request(`${serverURL}/api${path}`, {
      method,
      headers: {
        ...(caller.authorization ? { authorization: caller.authorization } : {}),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: sent,
    })
    const response = await handleEndpoints({ config: payload.config, payloadInstanceCacheKey: key, request })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }
export type Rest = ReturnType<typeof restOf>

/** What the admin's form sends: everything it shows, as JSON in one part. */
export function form(values: object): FormData {
  const data = new FormData()
  data.set('_payload', JSON.stringify(values))
  return data
}

/** Signs in by user name and password, as a browser or a program does. */
export async function signIn(rest: Rest, username: string, password: string): Promise<Caller> {
  const { status, body } = await rest(nobody, 'POST', '/users/login', { username, password })
  if (status !== 200) throw new Error(`${username} cannot sign in: ${JSON.stringify(body)}`)
  return { authorization: `JWT ${body.token}` }
}
