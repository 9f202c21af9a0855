import { keyScopeNames } from '../../src/access/scopes'
import { type Actor, nobody, type Role, roleNames, theSystem } from '../../src/domain/actor'
import type { Level, Organisation, OrganisationRef } from '../../src/domain/organisation'

/**
 * A small province in which every row of the matrix happens: two cities, three counties, four schools, one publisher.
 * What is "own county" or "elsewhere" is written down here by hand, not computed by the code under test.
 */
const idOfNumber = (n: number): string => `01jd${String(n).padStart(22, '0')}`

const row = (n: number, code: string, name: string, level: Level): OrganisationRef => ({
  id: idOfNumber(n),
  code,
  name,
  level,
})
const province = row(1, '330000', '省教育厅', 'province')
const city = row(2, '330100', '甲市教育局', 'city')
const otherCity = row(3, '330200', '乙市教育局', 'city')
const county = row(4, '330102', '甲市子县教育局', 'county')
const otherCounty = row(5, '330106', '甲市丑县教育局', 'county')
const farCounty = row(6, '330203', '乙市寅县教育局', 'county')
const school = row(7, '2133000001', '子县第一小学', 'school')
const nextSchool = row(8, '2133000002', '子县第二小学', 'school')
const citySchool = row(9, '2133000003', '丑县小学', 'school')
const farSchool = row(10, '2133000004', '寅县小学', 'school')
const publisher = row(11, 'P330001', '省教育出版社', 'province')

const lineages: OrganisationRef[][] = [
  [province],
  [province, city],
  [province, otherCity],
  [province, city, county],
  [province, city, otherCounty],
  [province, otherCity, farCounty],
  [province, city, county, school],
  [province, city, county, nextSchool],
  [province, city, otherCounty, citySchool],
  [province, otherCity, farCounty, farSchool],
  [province, publisher],
]
export const organisations: Organisation[] = lineages.map((lineage) => {
  const self = lineage.at(-1) as OrganisationRef
  return { ...self, lineage }
})
const full = (ref: OrganisationRef): Organisation => organisations.find((o) => o.id === ref.id) as Organisation

/** Columns county, city and province of each organisation's rows. */
const columns = new Map<string, [OrganisationRef | null, OrganisationRef | null, OrganisationRef | null]>([
  [province.id, [null, null, province]],
  [city.id, [null, city, province]],
  [otherCity.id, [null, otherCity, province]],
  [county.id, [county, city, province]],
  [otherCounty.id, [otherCounty, city, province]],
  [farCounty.id, [farCounty, otherCity, province]],
  [school.id, [county, city, province]],
  [nextSchool.id, [county, city, province]],
  [citySchool.id, [otherCounty, city, province]],
  [farSchool.id, [farCounty, otherCity, province]],
  [publisher.id, [null, null, province]],
])
export function placeAt(organisation: { id: string }) {
  const [k, c, p] = columns.get(organisation.id) ?? [null, null, null]
  return { organisation: organisation.id, county: k?.id ?? null, city: c?.id ?? null, province: p?.id ?? null }
}

/** Where people stand; `publisher` is an undertaking at the province's level that is no authority. */
export const posts = { school, county, city, province, publisher } as const
export type Post = keyof typeof posts

export const relations = ['own', 'organisation', 'county', 'city', 'elsewhere'] as const
export type Relation = (typeof relations)[number]

/** The organisation a row belongs to, seen from an actor's post. */
export const organisationAt = (relation: Relation, post: Post): OrganisationRef =>
  ({ own: posts[post], organisation: posts[post], county: nextSchool, city: citySchool, elsewhere: farSchool })[
    relation
  ]

/** The organisation under which a new one is put. */
export const parentAt = (relation: Relation, post: Post): OrganisationRef =>
  ({ own: posts[post], organisation: posts[post], county, city: otherCounty, elsewhere: farCounty })[relation]

/** How far something shared "in the county" reaches: where there is no county above the work, to the work's own organisation. */
export const countyAudience = (owner: OrganisationRef): string => `county:${(columns.get(owner.id)?.[0] ?? owner).code}`

/** Somebody whom the matrix speaks of: `author@school`, `key:management:read`, `system`, `anonymous`. */
export interface Player {
  code: string
  post: Post
  actor: Actor
}

const person = (role: Role | 'member', post: Post, n: number): Player => ({
  code: `${role}@${post}`,
  post,
  actor: {
    kind: 'person',
    id: idOfNumber(n),
    name: `${role}@${post}`,
    memberships: [{ organisation: full(posts[post]), roles: role === 'member' ? [] : [role] }],
    clientScopes: [],
  },
})
const people: Player[] = (['member', ...roleNames] as const).flatMap((role, i) =>
  (Object.keys(posts) as Post[]).map((post, j) => person(role, post, 100 + i * 10 + j)),
)
const keys: Player[] = keyScopeNames.map((scope, i) => ({
  code: `key:${scope}`,
  post: 'school',
  actor: {
    kind: 'client',
    id: idOfNumber(300 + i),
    name: scope,
    memberships: [{ organisation: full(school), roles: [] }],
    clientScopes: [scope],
  },
}))
export const anonymousPlayer: Player = { code: 'anonymous', post: 'school', actor: nobody }
export const players: Player[] = [...people, ...keys, { code: 'system', post: 'school', actor: theSystem }]

/** Two people who take no other part: those whose work it is when it is not the actor's. */
export const somebody = idOfNumber(400)
export const somebodyElse = idOfNumber(401)
