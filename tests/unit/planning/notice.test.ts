import { describe, expect, test } from '@jest/globals'
import { chinaCalendar } from '../../../src/domain/calendar'
import { checkNotice, earliestEnd } from '../../../src/domain/planning/notice'

const calendar = chinaCalendar()

describe('a public notice stands for five working days', () => {
  test.each([
    ['a week without holidays', '2026-11-23', '2026-11-27'],
    ['over a weekend', '2026-11-25', '2026-12-01'],
    ['from a Saturday on', '2026-11-28', '2026-12-04'],
    // 2026: 10-01 to 10-07 are holidays, Saturday 10-10 is worked.
    ['over the National Day', '2026-09-30', '2026-10-12'],
  ])('%s', (_, from, end) => {
    expect(earliestEnd(from, calendar)).toBe(end)
  })

  test('one that is shorter is refused with the earliest last day, one that begins in the past too', () => {
    const problem = (notice: { from: string; to: string }): unknown => {
      try {
        return checkNotice(notice, '2026-11-25', calendar)
      } catch (error) {
        return { ...(error as { code: string; details: object }).details, code: (error as { code: string }).code }
      }
    }
    expect(problem({ from: '2026-11-25', to: '2026-11-30' })).toMatchObject({
      code: 'notice-too-short',
      earliest: '2026-12-01',
    })
    expect(problem({ from: '2026-11-24', to: '2026-12-30' })).toMatchObject({ code: 'invalid-input', field: 'from' })
    expect(problem({ from: '2026-11-25', to: '2026-12-01' })).toBeUndefined()
  })
})
