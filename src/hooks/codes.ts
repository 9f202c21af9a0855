import type { CollectionBeforeValidateHook, FlattenedField, PayloadRequest, Where } from 'payload'
import { Problem } from '../domain/errors'
import { type Leaf, leavesOf } from './leaves'

const vocabularyOf = ({ field }: Leaf): string | undefined =>
  (field as FlattenedField & { custom?: { vocabulary?: string } }).custom?.vocabulary

const keyOf = (vocabulary: string, code: unknown): string => `${vocabulary} ${String(code)}`

/** Codes newly chosen must be in the taxonomy and not retired; what was chosen before stays as it is. */
export const knownCodes: CollectionBeforeValidateHook = async ({ data, originalDoc, collection, req }) => {
  const before = new Set(codesIn(collection.flattenedFields, originalDoc).map(({ key }) => key))
  const fresh = codesIn(collection.flattenedFields, data).filter(({ key }) => !before.has(key))
  if (fresh.length === 0) return data
  const known = await stored(req, fresh)
  for (const { key, path, code } of fresh) {
    const term = known.get(key)
    if (!term) throw new Problem('unknown-code', { field: path, value: code })
    if (term.retired) throw new Problem('retired-code', { field: path, value: code, name: term.name })
  }
  return data
}

interface Chosen {
  key: string
  path: string
  vocabulary: string
  code: string
}

const codesIn = (fields: readonly FlattenedField[], data: unknown): Chosen[] =>
  [...leavesOf(fields, data)].flatMap((leaf) => {
    const vocabulary = vocabularyOf(leaf)
    if (!vocabulary || leaf.value === null || leaf.value === '') return []
    return [{ key: keyOf(vocabulary, leaf.value), path: leaf.path, vocabulary, code: String(leaf.value) }]
  })

const termOf = ({ vocabulary, code }: Chosen): Where => ({
  and: [{ vocabulary: { equals: vocabulary } }, { code: { equals: code } }],
})

interface Stored {
  vocabulary: string
  code: string
  name: string
  retired?: boolean | null
}

async function stored(req: PayloadRequest, chosen: readonly Chosen[]): Promise<Map<string, Stored>> {
  const distinct = [...new Map(chosen.map((one) => [one.key, one])).values()].slice(0, 500)
  const { docs } = await req.payload.db.find<Stored>({
    collection: 'taxonomy-terms',
    where: { or: distinct.map(termOf) },
    limit: distinct.length,
    pagination: false,
  })
  return new Map(docs.map((term) => [keyOf(term.vocabulary, term.code), term]))
}
