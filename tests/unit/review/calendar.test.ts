import { expect, test } from '@jest/globals'
import { chinaCalendar, chinaDate, dueAfter } from '../../../src/domain/calendar'

const calendar = chinaCalendar()

test.each([
  ['2026-11-24', true, 'a Tuesday'],
  ['2026-11-22', false, 'a Sunday'],
  ['2026-10-01', false, '国庆节'],
  ['2026-10-10', true, 'a Saturday made up for 国庆节'],
  ['2026-02-17', false, '春节'],
])('%s is a working day: %s (%s)', (date, expected) => {
  expect(calendar.isWorkday(date)).toBe(expected)
})

test.each([
  // from, working days, the last moment of that day in China
  ['2026-11-24T02:00:00.000Z', 5, '2026-12-01T15:59:59.999Z'],
  ['2026-09-30T02:00:00.000Z', 1, '2026-10-08T15:59:59.999Z'], // over 国庆节, 1–7 October
  ['2026-10-08T02:00:00.000Z', 2, '2026-10-10T15:59:59.999Z'], // Saturday 10 October is made up
  ['2026-11-24T16:30:00.000Z', 1, '2026-11-26T15:59:59.999Z'], // already the 25th in China
])('from %s, %i working days end at %s', (from, days, at) => {
  expect(dueAfter(new Date(from), days, calendar)).toEqual({ at, covered: true })
})

test('a term that reaches into 2027, whose notice is not out, is flagged; operators may add its days', () => {
  const from = new Date('2026-12-30T02:00:00.000Z')
  expect(dueAfter(from, 2, calendar)).toEqual({ at: '2027-01-01T15:59:59.999Z', covered: false })
  const told = chinaCalendar({ years: [2027], holidays: ['2027-01-01'], workdays: ['2027-01-02'] })
  expect(dueAfter(from, 2, told)).toEqual({ at: '2027-01-02T15:59:59.999Z', covered: true })
})

test('the years of the package are known, the ones after are not', () => {
  expect([2024, 2025, 2026, 2027].map((year) => calendar.covers(year))).toEqual([true, true, true, false])
})

test('the date is the one in China', () => {
  expect(chinaDate(new Date('2026-11-24T15:59:59Z'))).toBe('2026-11-24')
  expect(chinaDate(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-25')
})
