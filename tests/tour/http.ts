import { randomUUID } from 'node:crypto'

/** An answer as far as the tour looks at it. `json` is null for what is no JSON. */
export interface Answer {
  status: number
  headers: Headers
  bytes: Buffer
  // biome-ignore lint/suspicious/noExplicitAny: the one `any` of the tour: it reads answers as a stranger does, and each check says what it expects.
  json: any
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const bytes = Buffer.from(await response.arrayBuffer())
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    json: isJson ? JSON.parse(bytes.toString('utf8')) : null,
  }
}

/** A person at their browser: signs in with a password, keeps the cookie. */
export class Person {
  #cookie = ''
  id = ''

  constructor(
    private readonly base: string,
    readonly username: string,
    private readonly password: string,
  ) {}

  async signIn(): Promise<Answer> {
    const answer = await this.post('/api/users/login', { username: this.username, password: this.password })
    this.#cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    this.id = answer.json?.user?.id ?? ''
    return answer
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return ask(this.base + path, { headers: { ...this.#headers(), ...headers } })
  }

  patch(path: string, body: object): Promise<Answer> {
    return this.#send('PATCH', path, body, {})
  }

  post(path: string, body: object, key: string = randomUUID()): Promise<Answer> {
    return this.#send('POST', path, body, { 'Idempotency-Key': key })
  }

  upload(name: string, bytes: Buffer): Promise<Answer> {
    const headers = {
      ...this.#headers(),
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(name),
    }
    return ask(`${this.base}/api/assets`, { method: 'POST', headers, body: bytes as unknown as BodyInit })
  }

  #send(method: string, path: string, body: object, headers: Record<string, string>): Promise<Answer> {
    return ask(this.base + path, {
      method,
      headers: { ...this.#headers(), 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  }

  #headers(): Record<string, string> {
    return { Origin: this.base, ...(this.#cookie ? { Cookie: this.#cookie } : {}) }
  }
}

/** A platform or a passer-by at the read API of a node; `key` null is anonymous. */
export class Reader {
  constructor(
    readonly base: string,
    private readonly key: string | null = null,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return ask(this.base + path, {
      headers: { ...(this.key ? { Authorization: `Bearer ${this.key}` } : {}), ...headers },
    })
  }

  resource(identifier: string): Promise<Answer> {
    return this.get(`/delivery/v1/resources/${encodeURIComponent(identifier)}`)
  }
}
