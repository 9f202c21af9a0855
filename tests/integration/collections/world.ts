import type { Role } from '../../../src/domain/actor'
import { systemIds } from '../../../src/domain/clock'
import type { Level } from '../../../src/domain/organisation'
import { openCentre, type TestCentre } from '../centre'
import { type Caller, type Rest, restOf, signIn } from '../doors'

export const password = 'Xihu-2026-longjing'

/** A small province: one authority of each level and two schools. */
const places: { key: Place; code: string; name: string; level: Level; parent: Place | null }[] = [
  { key: 'province', code: '330000', name: '浙江省教育厅', level: 'province', parent: null },
  { key: 'city', code: '330100', name: '杭州市教育局', level: 'city', parent: 'province' },
  { key: 'county', code: '330106', name: '西湖区教育局', level: 'county', parent: 'city' },
  { key: 'school', code: '2133000001', name: '西湖小学', level: 'school', parent: 'county' },
  { key: 'other', code: '2133000002', name: '文三小学', level: 'school', parent: 'county' },
]
export type Place = 'province' | 'city' | 'county' | 'school' | 'other'

export interface World {
  centre: TestCentre
  rest: Rest
  ids: Record<Place, string>
  /** Makes an account with these roles and signs it in. */
  person(username: string, place: Place, ...roles: Role[]): Promise<Caller & { id: string }>
  /** Stores the row of an asset as ingest would. */
  asset(place: Place, name?: string): Promise<string>
  close(): Promise<void>
}

export async function openWorld(): Promise<World> {
  const centre = await openCentre()
  const { payload, database } = centre
  const rest = restOf(centre)
  const ids = {} as Record<Place, string>
  for (const { key, parent, ...place } of places) {
    const data = { ...place, kind: place.level, parent: parent ? ids[parent] : null }
    ids[key] = (await payload.create({ collection: 'organisations', data: data as never })).id
  }
  const words = { stages: ['primary', 'junior'], subjects: ['math', 'science'], grades: ['p6'], chapters: ['rj-6s/5'] }
  for (const [vocabulary, codes] of Object.entries(words))
    for (const code of codes)
      await payload.create({ collection: 'taxonomy-terms', data: { vocabulary, code, name: code } as never })
  return {
    centre,
    rest,
    ids,
    async person(username, place, ...roles) {
      const data = { username, password, name: `${username}老师`, memberships: [{ organisation: ids[place], roles }] }
      const { id } = await payload.create({ collection: 'users', data: data as never })
      return { id: String(id), ...(await signIn(rest, username, password)) }
    },
    async asset(place, name = 'a.pdf') {
      const id = systemIds.next()
      const row = { id, name, digest: `sha256:${'0'.repeat(64)}`, type: 'application/pdf', bytes: 9, owner: 'somebody' }
      await database.insert('assets', { ...row, organisation: ids[place], renditions: [] })
      return id
    },
    close: centre.close,
  }
}
