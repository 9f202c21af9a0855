import { type ProblemCode, problems } from './problems'

/** Values that fill the `{name}` places of a problem's sentences. */
export type ProblemDetails = Record<string, unknown>

/**
 * The one kind of error this software throws on purpose: a row of `problems` with its places filled.
 * It becomes an RFC 9457 problem document at every HTTP door and a plain sentence in the CLI.
 */
export class Problem extends Error {
  readonly status: number
  constructor(
    readonly code: ProblemCode,
    /** Machine-readable extension members of the problem document: field, row, allowed verdicts, both versions … */
    readonly details: ProblemDetails = {},
    options?: ErrorOptions,
  ) {
    super(fill(problems[code].en, details), options)
    this.name = 'Problem'
    this.status = problems[code].status
  }

  /** The sentence for people, Chinese first: what is wrong and what to do next. */
  get messageZh(): string {
    return fill(problems[this.code].zh, this.details)
  }
}

/** Shape of `application/problem+json` (RFC 9457) as every door of this software answers it. */
export interface ProblemDocument {
  type: string
  title: string
  titleEn: string
  status: number
  code: ProblemCode
  [extension: string]: unknown
}

export function toProblemDocument(problem: Problem): ProblemDocument {
  return {
    ...problem.details,
    type: `urn:ziyuan:problem:${problem.code}`,
    title: problem.messageZh,
    titleEn: problem.message,
    status: problem.status,
    code: problem.code,
  }
}

export const isProblem = (error: unknown, code?: ProblemCode): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code)

const fill = (sentence: string, details: ProblemDetails): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name]
    return Array.isArray(value) ? value.join('、') : String(value ?? '—')
  })
