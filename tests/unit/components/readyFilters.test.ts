import { expect, test } from '@jest/globals'
import { addressOf, readyFilters } from '../../../src/components/dashboard/readyFilters'

const now = new Date('2026-11-25T08:00:00Z')
const address = (name: string) =>
  decodeURIComponent(
    readyFilters.flatMap((one) => (one.name.en === name ? [addressOf(one, 'wang', now)] : []))[0] ?? '',
  )

test('a ready filter is an address that the list understands', () => {
  expect(address('Returned to me')).toBe(
    '/admin/collections/cases?where[or][0][and][0][submittedBy][equals]=wang' +
      '&where[or][0][and][1][status][equals]=returned&sort=-submittedAt',
  )
  expect(address('Overdue')).toBe(
    '/admin/collections/cases?where[or][0][and][0][status][equals]=in-review' +
      '&where[or][0][and][1][deadline][less_than]=2026-11-25T08:00:00.000Z&sort=deadline',
  )
})
