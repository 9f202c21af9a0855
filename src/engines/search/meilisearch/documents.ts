import type { Hits } from 'meilisearch'
import type { Batch, Hit, Marked, SearchDocument } from '../port'
import { boundedDocument } from '../words'
import { toDocumentId } from './identifiers'
import { toValue } from './values'

/** What stands in an index. */
interface Indexed {
  id: string
  identifier: string
  audience: { resource: string; version: string }
  name: string
  keywords: readonly string[]
  description: string
  text: string
  facets: Record<string, string[]>
  /** Milliseconds since 1970: the server compares numbers only. */
  updated: number
}

/** The note of how far the feeder is, kept among the documents: it has no audience, so no question finds it. */
interface Note {
  id: typeof noteId
  position: string
  /** Digest of the settings that the index was made with. */
  settings: string
}

/** No identifier is written so: `_` is followed by two hex digits. */
export const noteId = '_position'

/** Before and after a word that was found; no text holds them, control characters are folded away. */
export const marks = { before: '\u0002', after: '\u0003' } as const

export const indexedDocuments = ({ documents, position }: Batch, settings: string): (Indexed | Note)[] => [
  ...documents.map((document) => indexed(boundedDocument(document))),
  { id: noteId, position, settings },
]

function indexed({ identifier, audience, facets, updated, ...texts }: SearchDocument): Indexed {
  const { name, keywords, description, text } = texts
  return {
    id: toDocumentId(identifier),
    identifier,
    audience: { resource: toValue(audience.resource), version: toValue(audience.version) },
    name,
    keywords,
    description,
    text,
    facets: Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, values.map(toValue)])),
    updated: Date.parse(updated),
  }
}

export type Shown = Pick<Indexed, 'identifier' | 'name' | 'description'>

export const hitOf = (hit: Hits<Shown>[number]): Hit => ({
  identifier: hit.identifier,
  highlights: { name: marked(hit._formatted?.name), description: marked(hit._formatted?.description) },
})

/** A text with marks as pieces. */
function marked(text = ''): Marked {
  return text.split(marks.before).flatMap((piece, at) => {
    if (at === 0) return piece === '' ? [] : [{ text: piece, marked: false }]
    const [found = '', rest = ''] = piece.split(marks.after)
    return [{ text: found, marked: true }, ...(rest === '' ? [] : [{ text: rest, marked: false }])]
  })
}
