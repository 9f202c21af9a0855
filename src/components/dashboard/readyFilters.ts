import type { Words } from '../../domain/words'

/** One list under a condition that people ask for often. */
interface ReadyFilter {
  collection: 'cases' | 'publications'
  name: Words
  /** All of these: column, operator, value. */
  where(person: string, now: Date): [string, string, string][]
  sort: string
}

/** In the order of the page; rights decide what each shows. */
export const readyFilters: ReadyFilter[] = [
  {
    collection: 'cases',
    name: { zh: '我送审的', en: 'Submitted by me' },
    where: (person) => [['submittedBy', 'equals', person]],
    sort: '-submittedAt',
  },
  {
    collection: 'cases',
    name: { zh: '退回我修改的', en: 'Returned to me' },
    where: (person) => [
      ['submittedBy', 'equals', person],
      ['status', 'equals', 'returned'],
    ],
    sort: '-submittedAt',
  },
  {
    collection: 'cases',
    name: { zh: '审核中', en: 'In review' },
    where: () => [['status', 'equals', 'in-review']],
    sort: 'deadline',
  },
  {
    collection: 'cases',
    name: { zh: '已超期', en: 'Overdue' },
    where: (_, now) => [
      ['status', 'equals', 'in-review'],
      ['deadline', 'less_than', now.toISOString()],
    ],
    sort: 'deadline',
  },
  {
    collection: 'publications',
    name: { zh: '已暂停', en: 'Suspended' },
    where: () => [['state', 'equals', 'suspended']],
    sort: '-seq',
  },
  {
    collection: 'publications',
    name: { zh: '已召回', en: 'Recalled' },
    where: () => [['state', 'equals', 'recalled']],
    sort: '-seq',
  },
]

/** Address of the list under the filter, as the admin's own filter writes it. */
export function addressOf({ collection, where, sort }: ReadyFilter, person: string, now: Date): string {
  const query = new URLSearchParams()
  for (const [i, [column, operator, value]] of where(person, now).entries())
    query.set(`where[or][0][and][${i}][${column}][${operator}]`, value)
  query.set('sort', sort)
  return `/admin/collections/${collection}?${query}`
}
