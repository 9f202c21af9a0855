import type { Actor, Role } from '../../src/domain/actor'
import type { Organisation, OrganisationRef } from '../../src/domain/organisation'

/** One school in its county, city and province, a neighbour school, and people for every part of the main loop. */
export const refs = {
  province: { id: 'p', code: '330000', name: '浙江省教育厅', level: 'province' },
  city: { id: 'ci', code: '330100', name: '杭州市教育局', level: 'city' },
  county: { id: 'co', code: '330106', name: '西湖区教育局', level: 'county' },
  school: { id: 's', code: '2133000001', name: '西湖小学', level: 'school' },
  university: { id: 'u', code: '4133000001', name: '省属大学', level: 'school' },
  neighbour: { id: 's2', code: '2133000002', name: '东湖小学', level: 'school' },
} as const satisfies Record<string, OrganisationRef>

export const lineages: Record<keyof typeof refs, (keyof typeof refs)[]> = {
  province: ['province'],
  city: ['province', 'city'],
  county: ['province', 'city', 'county'],
  school: ['province', 'city', 'county', 'school'],
  university: ['province', 'university'],
  neighbour: ['province', 'city', 'county', 'neighbour'],
}
export type Place = keyof typeof refs
export const at = (place: Place): Organisation => ({
  ...refs[place],
  lineage: lineages[place].map((name) => refs[name]),
})

export const person = (id: string, place: Place, ...roles: Role[]): Actor => ({
  kind: 'person',
  id,
  name: `${id} 老师`,
  memberships: [{ organisation: at(place), roles }],
  clientScopes: [],
})
export const wang = person('wang', 'school', 'author')
export const reviewers = {
  school: person('reviewer-s', 'school', 'reviewer'),
  county: person('reviewer-co', 'county', 'reviewer'),
  city: person('reviewer-ci', 'city', 'reviewer'),
  province: person('reviewer-p', 'province', 'reviewer'),
}
export const admin = person('admin-p', 'province', 'org-admin')
export const librarian = person('librarian', 'neighbour', 'school-manager')
export const admitter = person('admitter', 'neighbour', 'reviewer')
