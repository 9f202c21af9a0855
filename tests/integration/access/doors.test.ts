import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type MatrixCentre, openMatrixCentre } from '../../access/centre'
import type { Doors } from '../../access/doors'
import { laterKinds } from '../../access/kinds'
import { type Cell, cellsOf, describeCell, readMatrix } from '../../access/matrix'
import { type StoredRow, store, visitors } from '../../access/population'
import { teamCircumstances } from '../../access/subjects'
import { anonymousPlayer, type Player } from '../../access/world'
import { groupBy } from '../../builders/groupBy'

// Thousands of requests: a busy machine takes its time.
jest.setTimeout(180_000)

/** The matrix again, over the real doors: rows in a database, people signed in, requests through REST and GraphQL. */
const people = visitors()
const visits = new Set(people)
const isAsked = ({ verb, collection, circumstance, player }: Cell) =>
  verb === 'read' &&
  visits.has(player) &&
  // All kinds have one policy and one factory: of the later ones a school's people are enough here.
  (!laterKinds.includes(collection) || player.post === 'school') &&
  (!teamCircumstances.includes(circumstance) || collection === 'resource-packs')
const reading = cellsOf(readMatrix()).filter(isAsked)
const collections = [...new Set(reading.map((c) => c.collection))]
/** The keys of platforms are not in the GraphQL schema. */
const inSchema = collections.filter((slug) => slug !== 'api-clients')

let centre: MatrixCentre
let doors: Doors
/** What the table says about every stored row, by whom it says it of and the collection. */
let rows: Map<string, StoredRow[]>
const toldOf = (player: Player, collection: string) => `${player.code} ${collection}`

beforeAll(async () => {
  centre = await openMatrixCentre()
  doors = centre.doors
  rows = groupBy(await store(centre.payload, reading), ({ cell }) => toldOf(cell.player, cell.collection))
})
afterAll(() => centre?.close())

/** Payload calls the list of a collection by its plural: every slug is one but this. */
const plural = (slug: string) => (slug === 'special-education' ? `${slug}s` : slug)
const typeOf = (slug: string) => plural(slug).replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/** Ids of a collection's rows as one door lists them. */
type Listing = (player: Player, collection: string) => Promise<{ id: string }[]>
const byRest: Listing = async (player, collection) => {
  const answer = await doors.rest(player, 'GET', `/${collection}?limit=500&depth=0&select[id]=true`)
  return answer.status === 200 ? ((await answer.json()) as { docs: { id: string }[] }).docs : []
}

/** One query asks for every collection at once; what a player may not list comes back empty, beside its error. */
const everything = `{ ${inSchema.map((slug) => `${typeOf(slug)}(limit: 500) { docs { id } }`).join(' ')} }`
const answers = new Map<Player, ReturnType<Doors['graphql']>>()
const byGraphql: Listing = async (player, collection) => {
  const answer = answers.get(player) ?? doors.graphql(player, everything)
  answers.set(player, answer)
  const { data, errors } = await answer
  if (!data) throw new Error(errors?.[0]?.message ?? 'no answer')
  return (data[typeOf(collection)] as { docs: { id: string }[] } | null)?.docs ?? []
}

/** Where a door shows a row that the table refuses, or hides one that it gives. */
async function wrong(listing: Listing, collection: string, players = people): Promise<string[]> {
  const sentences: string[] = []
  for (const player of players) {
    const told = rows.get(toldOf(player, collection))
    if (!told) continue
    const ids = new Set((await listing(player, collection)).map((row) => row.id))
    sentences.push(...told.filter(({ id, cell }) => ids.has(id) !== cell.allowed).map(({ cell }) => describeCell(cell)))
  }
  return sentences
}

describe.each(collections)('%s', (collection) => {
  test('REST lists to everyone the rows that the table gives them, and no other', async () => {
    const may = new Set(reading.filter((c) => c.collection === collection && c.allowed).map((c) => c.player))
    // Everyone who gets a row, and every third of the others.
    const asked = people.filter((player, i) => may.has(player) || i % 3 === 0)
    expect(await wrong(byRest, collection, asked)).toEqual([])
  })
})

test.each(inSchema)('%s: GraphQL lists the same', async (collection) => {
  expect(await wrong(byGraphql, collection)).toEqual([])
})

test('nobody unknown gets a row of any collection, by any door', async () => {
  for (const collection of collections) {
    const answer = await doors.rest(anonymousPlayer, 'GET', `/${collection}?limit=10`)
    expect([collection, answer.status]).toEqual([collection, 401])
  }
  for (const collection of inSchema) {
    const { data } = await doors.graphql(anonymousPlayer, `{ ${typeOf(collection)}(limit: 10) { docs { id } } }`)
    expect([collection, data?.[typeOf(collection)] ?? null]).toEqual([collection, null])
  }
})
