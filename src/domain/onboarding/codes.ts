import type { OrganisationKind } from '../organisationWords'
import type { FaultCode } from './faults'

/** First two digits of a 学校标识码: 办学类型 (学校（机构）代码). */
const schoolTypes = '11 21 22 31 32 33 34 35 36 37 41 42 51 91 92 93'.split(' ')
/** Digits of the province in every code of the centre (GB/T 2260). */
const province = '33'

const isSchoolCode = (code: string): boolean =>
  /^\d{10}$/.test(code) && schoolTypes.includes(code.slice(0, 2)) && code.slice(2, 4) === province

const isRegionCode = (code: string): boolean => /^33\d{4}$/.test(code)

/** What is wrong with the code of an organisation of that kind; null: nothing. */
export function codeFlaw(kind: OrganisationKind, code: string): FaultCode | null {
  if (kind === 'school' || kind === 'university') return isSchoolCode(code) ? null : 'school-code'
  if (kind === 'province' || kind === 'city' || kind === 'county') return isRegionCode(code) ? null : 'region-code'
  return /^[A-Za-z\d-]{2,32}$/.test(code) ? null : 'other-code'
}
