import type { SearchParams } from 'meilisearch'
import { digestOfValue } from '../../../domain/canonical'
import { Problem } from '../../../domain/errors'
import { checkBatch, checkQuestion } from '../bounds'
import type { Batch, Found, Question, SearchEngine, Suggestion } from '../port'
import { wordsOf } from '../words'
import { indexedDocuments, noteId, type Shown } from './documents'
import { seen } from './filter'
import { toDocumentId } from './identifiers'
import { foundIn, paramsOf } from './question'
import { isMissing, Server, type ServerSettings } from './server'
import { settingsFor } from './settings'

export interface MeilisearchSettings extends ServerSettings {
  /** Name of the index; the one that is being built has `-next` behind it. */
  index: string
  /** Names of all facets that documents may carry. */
  facets: readonly string[]
}

/** A person waits for the answer: sooner no answer than a late one (milliseconds). */
const asking = { repeatable: true, timeout: 2000 }

/** Search on a Meilisearch server (made for 1.50). Nothing is asked of it before the first call. */
export const openMeilisearch = (settings: MeilisearchSettings): SearchEngine => new MeilisearchEngine(settings)

class MeilisearchEngine implements SearchEngine {
  readonly name: string
  readonly #server: Server
  readonly #index: string
  readonly #settings: ReturnType<typeof settingsFor>
  readonly #settingsDigest: string

  constructor({ index, facets, ...server }: MeilisearchSettings) {
    this.#server = new Server(server)
    this.#index = index
    this.#settings = settingsFor(facets)
    this.#settingsDigest = digestOfValue(this.#settings)
    this.name = `search:${new URL(server.url).host}/${index}`
  }

  async search(question: Question): Promise<Found> {
    checkQuestion(question)
    const words = wordsOf(question.words)
    if (words === null) return { hits: [], total: 0, facets: Object.fromEntries(question.facets.map((f) => [f, []])) }
    const answer = await this.#server.ask(
      (client) => client.index<Shown>(this.#index).search(words, paramsOf(question)),
      asking,
    )
    return foundIn(answer, question.facets)
  }

  async suggest(typed: string, audiences: readonly string[], limit: number): Promise<Suggestion[]> {
    const words = wordsOf(typed)
    if (!words) return []
    const params = {
      filter: seen(audiences),
      attributesToSearchOn: ['name'],
      attributesToRetrieve: ['identifier', 'name'],
      matchingStrategy: 'all',
      limit,
    } satisfies SearchParams
    const answer = await this.#server.ask((client) => client.index<Shown>(this.#index).search(words, params), asking)
    return answer.hits.map(({ identifier, name }) => ({ identifier, name }))
  }

  /** Into an index that is not there, or was made with other settings, nothing is written: it is to be built. */
  async apply(batch: Batch): Promise<void> {
    if ((await this.position()) === null) throw new Problem('search-unavailable', { index: this.#index })
    await this.#write(this.#index, batch)
  }

  async position(): Promise<string | null> {
    try {
      const note = await this.#server.ask((client) => client.index(this.#index).getDocument(noteId))
      return note.settings === this.#settingsDigest ? String(note.position) : null
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  async rebuild(work: (apply: (batch: Batch) => Promise<void>) => Promise<void>): Promise<void> {
    const next = `${this.#index}-next`
    await this.#drop(next)
    await this.#make(next)
    await this.#server.done((client) => client.index(next).updateSettings(this.#settings))
    await work((batch) => this.#write(next, batch))
    await this.#make(this.#index)
    // Not to be repeated: twice is back again.
    await this.#server.done((client) => client.swapIndexes([{ indexes: [this.#index, next], rename: false }]), {
      repeatable: false,
    })
    await this.#drop(next)
  }

  /** The note of the position is not counted. Null while the server is away. */
  async size(): Promise<number | null> {
    try {
      const { numberOfDocuments } = await this.#server.ask((client) => client.index(this.#index).getStats())
      return Math.max(0, numberOfDocuments - 1)
    } catch (error) {
      if (error instanceof Problem) return null
      throw error
    }
  }

  close(): void {
    this.#server.close()
  }

  /** Removals first: the note, which comes with the documents, says that all of it is done. */
  async #write(index: string, batch: Batch): Promise<void> {
    checkBatch(batch)
    const ids = batch.removed.map(toDocumentId)
    if (ids.length > 0) await this.#server.done((client) => client.index(index).deleteDocuments(ids))
    const documents = indexedDocuments(batch, this.#settingsDigest)
    await this.#server.done((client) => client.index(index).addDocuments(documents, { primaryKey: 'id' }))
  }

  #make = (index: string): Promise<void> =>
    this.#server.done((client) => client.createIndex(index, { primaryKey: 'id' }), { harmless: 'index_already_exists' })

  #drop = (index: string): Promise<void> =>
    this.#server.done((client) => client.deleteIndex(index), { harmless: 'index_not_found' })
}
