import { expect, test } from '@jest/globals'
import { type Audience, anonymous, audienceFor, audienceKey, maySee } from '../../../src/domain/audience'
import type { Organisation } from '../../../src/domain/organisation'

const province = { id: 'p', code: '330000', name: '浙江省', level: 'province' as const }
const city = { id: 'c', code: '330100', name: '杭州市', level: 'city' as const }
const county = { id: 'x', code: '330106', name: '西湖区', level: 'county' as const }
const school = { id: 's', code: '3133000001', name: '学校', level: 'school' as const }
const theSchool: Organisation = { ...school, lineage: [province, city, county, school] }
const theCity: Organisation = { ...city, lineage: [province, city] }

const caller = (...organisations: string[]) => ({ organisations })
const pupil = caller('330000', '330100', '330106', '3133000001')
const neighbourCounty = caller('330000', '330100', '330105')
const otherCity = caller('330000', '330200')

const table: [Audience, typeof pupil, boolean][] = [
  [{ scope: 'public', organisation: null }, anonymous as never, true],
  [{ scope: 'province', organisation: '330000' }, anonymous as never, false],
  [{ scope: 'province', organisation: '330000' }, otherCity, true],
  [{ scope: 'city', organisation: '330100' }, neighbourCounty, true],
  [{ scope: 'city', organisation: '330100' }, otherCity, false],
  [{ scope: 'county', organisation: '330106' }, pupil, true],
  [{ scope: 'county', organisation: '330106' }, neighbourCounty, false],
  [{ scope: 'school', organisation: '3133000001' }, pupil, true],
  [{ scope: 'school', organisation: '3133000001' }, caller('330000', '330100', '330106'), false],
]

test.each(table)('%j for %j: %s', (audience, who, sees) => {
  expect(maySee(who, audience)).toBe(sees)
})

test('a scope ends at the organisation of that level above the work', () => {
  expect(audienceFor('public', theSchool)).toEqual({ scope: 'public', organisation: null })
  expect(audienceFor('county', theSchool)).toEqual({ scope: 'county', organisation: '330106' })
  expect(audienceFor('school', theSchool)).toEqual({ scope: 'school', organisation: '3133000001' })
})

test('a scope narrower than the organisation ends at that organisation itself, never above it', () => {
  expect(audienceFor('school', theCity).organisation).toBe('330100')
})

test('an audience is one word in a key', () => {
  expect(audienceKey({ scope: 'public', organisation: null })).toBe('public')
  expect(audienceKey({ scope: 'city', organisation: '330100' })).toBe('city:330100')
})
