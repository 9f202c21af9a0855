import type { Language } from '../i18n/language'

/** A problem document (RFC 9457) as the centre answers it, or what stands for one when no answer came. */
export interface Answered {
  code: string
  title: string
  titleEn: string
  status: number
  [extension: string]: unknown
}

/** An answer that says no. */
export class Refused extends Error {
  constructor(readonly problem: Answered) {
    super(problem.titleEn)
    this.name = 'Refused'
  }
}

/** The sentence of an error for the person who reads it. */
export function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof Refused) return language === 'zh' ? error.problem.title : error.problem.titleEn
  return language === 'zh' ? noAnswer.title : noAnswer.titleEn
}

const noAnswer: Answered = {
  code: 'no-answer',
  title: '没有收到服务器的回答，请检查网络后重试。',
  titleEn: 'The server did not answer: check the network and try again.',
  status: 0,
}

interface Call {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  /** Names this very wish, so that pressing twice or a lost answer does it once. */
  key?: string
  signal?: AbortSignal
}

/** Calls an endpoint of the management API as the signed-in person. Throws `Refused` with the answered problem. */
export async function callApi<T>(path: string, { method = 'GET', body, key, signal }: Call = {}): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(key ? { 'Idempotency-Key': key } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
  const answer = readJson(await response.text())
  if (!response.ok) throw new Refused(problemIn(answer, response.status))
  return answer as T
}

/** Our own doors answer problem documents, Payload's own ones a list of errors. */
export function problemIn(answer: unknown, status: number): Answered {
  const given = (answer ?? {}) as Partial<Answered> & { errors?: { message?: string; data?: Partial<Answered> }[] }
  const first = given.errors?.[0]
  const found = given.code ? given : (first?.data ?? {})
  const said = first?.message ?? noAnswer.title
  return { ...found, code: found.code ?? 'unknown', title: found.title ?? said, titleEn: found.titleEn ?? said, status }
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // Not JSON: a proxy's page, say. The status tells enough.
  }
}

/** A fresh name for a wish. */
export const newKey = (): string => crypto.randomUUID()
