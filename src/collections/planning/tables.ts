import type { SystemTable } from '../system/tables'

const group = { zh: '规划', en: 'Planning' }

/** What a planning round is kept in; every row is one document that people act on, one act after the other. */
export const planningTables: SystemTable[] = [
  {
    slug: 'calls',
    name: { zh: '申报批次', en: 'Calls' },
    group,
    columns: ['number!', 'title', 'opens', 'closes+', 'steps:number', 'data:json'],
    placed: true,
    title: 'title',
    visible: true,
    shown: ['title', 'number', 'opens', 'closes'],
    page: '/src/components/planning/CallPage#CallPage',
  },
  {
    slug: 'applications',
    name: { zh: '申报', en: 'Applications' },
    group,
    columns: [
      'call+',
      'caller+',
      'title',
      'kind',
      'chapter',
      'expected',
      'status+',
      'submittedBy+',
      'seat!',
      'linked!',
      'identifier+',
      'version:number',
      'steps:number',
      'data:json',
    ],
    placed: true,
    title: 'title',
    visible: true,
    shown: ['title', 'kind', 'status', 'expected'],
  },
  {
    slug: 'assignments',
    name: { zh: '章节分配', en: 'Chapters assigned' },
    group,
    columns: [
      'call+',
      'caller+',
      'slot!',
      'chapter',
      'textbook+',
      'kind',
      'due',
      'status+',
      'identifier+',
      'version:number',
      'steps:number',
      'data:json',
    ],
    placed: true,
    title: 'chapter',
    visible: true,
    shown: ['chapter', 'kind', 'due', 'status'],
  },
  {
    // What counts where, by resource; counted into the tallies.
    slug: 'tally-entries',
    name: { zh: '建设统计明细', en: 'Entries of the tallies' },
    columns: ['identifier+', 'origin', 'cell+', 'mark:number', 'live:checkbox', 'data:json'],
  },
  {
    // Bounded by chapters, kinds, years and cities, however many resources there are.
    slug: 'tallies',
    name: { zh: '建设统计', en: 'Tallies' },
    columns: [
      'cell!',
      'source+',
      'kind',
      'chapter',
      'textbook+',
      'line',
      'year:number',
      'city',
      'count:number',
      'tick:number',
    ],
  },
]
