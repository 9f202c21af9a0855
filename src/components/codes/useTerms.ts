'use client'

import { useEffect, useState } from 'react'
import { callApi } from '../api'

export interface Term {
  code: string
  name: string
  parent: string | null
}

interface Question {
  vocabulary: string
  search: string
  /** Code of the term above, when another field chose one. */
  parent: string | undefined
  /** The code that the form holds now. */
  code: string | null
}

/** Terms shown at once; more are found by typing. */
const shown = 60

/** The terms of a vocabulary that fit what was typed, and the name of the present one. */
export function useTerms({ vocabulary, search, parent, code }: Question) {
  const [terms, setTerms] = useState<readonly Term[]>([])
  const [loading, setLoading] = useState(true)
  const [current, setCurrent] = useState<Term | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    setLoading(true)
    ask(vocabulary, search, parent, stop.signal)
      .then((found) => setTerms(found))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error('the terms could not be read', error)
      })
      .finally(() => setLoading(false))
    return () => stop.abort()
  }, [vocabulary, search, parent])

  useEffect(() => {
    const known = terms.find((term) => term.code === code)
    if (known || code === null) return setCurrent(known ?? null)
    const stop = new AbortController()
    one(vocabulary, code, stop.signal)
      .then((found) => setCurrent(found))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error('the term could not be read', error)
      })
    return () => stop.abort()
  }, [vocabulary, code, terms])

  return { terms, loading, current: current?.code === code ? current : null }
}

async function ask(
  vocabulary: string,
  search: string,
  parent: string | undefined,
  signal: AbortSignal,
): Promise<Term[]> {
  const below = await page({ vocabulary, search, parent }, signal)
  // Not every vocabulary is ordered below another: then the whole of it is offered.
  return below.length > 0 || !parent ? below : page({ vocabulary, search, parent: undefined }, signal)
}

async function page({ vocabulary, search, parent }: Omit<Question, 'code'>, signal: AbortSignal): Promise<Term[]> {
  const query = new URLSearchParams({ depth: '0', limit: String(shown), sort: 'order' })
  query.set('where[and][0][vocabulary][equals]', vocabulary)
  query.set('where[and][1][retired][not_equals]', 'true')
  if (parent) query.set('where[and][2][parent][equals]', parent)
  // One column holds name, code, other names and the initials in pinyin (domain/taxonomy).
  if (search) query.set('where[and][3][search][like]', search.trim().toLowerCase())
  return (await callApi<{ docs: Term[] }>(`/api/taxonomy-terms?${query}`, { signal })).docs
}

async function one(vocabulary: string, code: string, signal: AbortSignal): Promise<Term | null> {
  const query = new URLSearchParams({ depth: '0', limit: '1' })
  query.set('where[and][0][vocabulary][equals]', vocabulary)
  query.set('where[and][1][code][equals]', code)
  return (await callApi<{ docs: Term[] }>(`/api/taxonomy-terms?${query}`, { signal })).docs[0] ?? null
}
