import { expect, test } from '@jest/globals'
import { type Allied, endedOn, obstacleTo, standsOn } from '../../../src/domain/alliance'

const allied = (more: Partial<Allied> = {}): Allied => ({
  alliance: 'A',
  school: 'S',
  form: 'integrated',
  role: 'member',
  since: '2026-09-01',
  until: null,
  ...more,
})

test('a term counts its first and its last day', () => {
  const term = { since: '2026-09-01', until: '2027-08-31' }
  expect(['2026-08-31', '2026-09-01', '2027-08-31', '2027-09-01'].map((day) => standsOn(term, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(standsOn({ since: '2026-09-01', until: null }, '2099-01-01')).toBe(true)
})

test('a school is in one alliance of a form at a time, and once in an alliance', () => {
  const before = allied({ alliance: 'B', since: '2020-09-01', until: '2026-09-01' })
  expect(obstacleTo(allied(), [before])?.rule).toBe('overlap')
  expect(obstacleTo(allied(), [{ ...before, until: '2026-08-31' }])).toBeNull()
  expect(obstacleTo(allied(), [{ ...before, form: 'cooperative' }])).toBeNull()
  expect(obstacleTo(allied({ form: 'cooperative' }), [allied()])?.rule).toBe('overlap')
  expect(obstacleTo(allied({ until: '2026-12-31' }), [allied({ alliance: 'B', since: '2027-01-01' })])).toBeNull()
})

test('an alliance has one form and one lead at a time', () => {
  const lead = allied({ school: 'L', role: 'lead', until: '2027-08-31' })
  expect(obstacleTo(allied(), [lead])).toBeNull()
  expect(obstacleTo(allied({ role: 'lead' }), [lead])).toEqual({ rule: 'second-lead', with: lead })
  expect(obstacleTo(allied({ role: 'lead', since: '2027-09-01' }), [lead])).toBeNull()
  expect(obstacleTo(allied({ role: 'lead' }), [{ ...lead, alliance: 'B' }])).toBeNull()
  expect(obstacleTo(allied({ form: 'co-built' }), [lead])?.rule).toBe('other-form')
})

test('a term that ends is never longer than it was, and what had not begun never was', () => {
  const term = { since: '2026-09-01', until: '2027-08-31' }
  expect(endedOn(term, '2026-11-25')).toEqual({ until: '2026-11-25', status: 'standing' })
  expect(endedOn(term, '2028-01-01')).toEqual({ until: '2027-08-31', status: 'standing' })
  expect(endedOn({ ...term, until: null }, '2026-11-25')).toEqual({ until: '2026-11-25', status: 'standing' })
  expect(endedOn(term, '2026-08-31')).toEqual({ until: '2027-08-31', status: 'cancelled' })
})
