'use client'

import { useRead } from '../useRead'

/** Names of organisations by their ids; empty until they are read. */
export function useOrganisationNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const wanted = ids.map((id, at) => `&where[id][in][${at}]=${id}`).join('')
  const { data } = useRead<{ docs: { id: string; name: string }[] }>(
    ids.length === 0 ? null : `/api/organisations?depth=0&limit=100${wanted}`,
    wanted,
  )
  return new Map(data?.docs.map(({ id, name }) => [id, name]))
}
