import type { Words } from '../../fields/words'
import { planningTables } from '../planning/tables'

/** A table that operations write and people at most read: scalar columns and one JSON column (architecture.md, rule 1). */
export interface SystemTable {
  slug: string
  name: Words
  /** As `columns()` reads them; `placed` adds organisation, county, city and province. */
  columns: string[]
  placed?: true
  /** Compound unique indexes: the net beneath every race. */
  unique?: string[][]
  /** Compound indexes for what is asked every day and sorted, so that a page reads no more than it shows. */
  indexes?: string[][]
  /** Column that names a row in lists. */
  title?: string /** Shown in the admin to those who may read it. */
  visible?: true
  /** Columns that its list begins with. */
  shown?: string[]
  /** Where the admin lists it; left out: the system's records. */
  group?: Words
  /** A page of its own instead of the columns. */
  page?: string
}

export const systemTables: SystemTable[] = [
  {
    slug: 'cases',
    name: { zh: '审核案', en: 'Review cases' },
    columns: [
      'resource+',
      'kind',
      'document+',
      'ordinal:number',
      'digest',
      'title',
      'status+',
      'stage',
      'holder+',
      'deadline',
      'policyKey',
      'policyVersion:number',
      'submittedBy+',
      'team',
      'steps:number',
      'submittedAt+',
      'data:json',
    ],
    placed: true,
    unique: [['resource', 'ordinal']],
    // What waits for an organisation, and what is late.
    indexes: [
      ['holder', 'status', 'deadline'],
      ['status', 'deadline'],
    ],
    title: 'title',
    visible: true,
    shown: ['title', 'kind', 'status', 'stage', 'deadline'],
    page: '/src/components/desk/CaseDesk#CaseDesk',
  },
  {
    slug: 'case-events',
    name: { zh: '审核记录', en: 'Case events' },
    columns: ['case+', 'index:number', 'type', 'actor', 'organisation', 'at', 'digest', 'operation!', 'data:json'],
    unique: [['case', 'index']],
  },
  {
    slug: 'intents',
    name: { zh: '待入日志的发布', en: 'Publications waiting for the log' },
    columns: ['operation!', 'status+', 'at', 'data:json'],
  },
  {
    slug: 'changes',
    name: { zh: '变更日志', en: 'Change log' },
    columns: [
      'origin',
      'seq:number',
      'at',
      'operation!',
      'type',
      'identifier+',
      'version:number',
      'publishedKey!',
      'data:json',
    ],
    unique: [['origin', 'seq']],
  },
  {
    slug: 'publications',
    name: { zh: '发布版本', en: 'Publications' },
    columns: [
      'identifier+',
      'version:number',
      'kind',
      'title',
      'manifest',
      'case',
      'state+',
      'audience+',
      'seq:number',
      'at',
      'data:json',
    ],
    placed: true,
    unique: [['identifier', 'version']],
    title: 'title',
    visible: true,
    shown: ['title', 'version', 'kind', 'state', 'at'],
    page: '/src/components/published/PublicationPage#PublicationPage',
  },
  {
    slug: 'publication-files',
    name: { zh: '发布所含文件', en: 'Files that publications name' },
    columns: ['digest+', 'identifier+'],
    unique: [['digest', 'identifier']],
  },
  {
    slug: 'remappings',
    name: { zh: '章节换版', en: 'Remappings of chapters' },
    columns: ['name', 'status+', 'at', 'steps:number', 'data:json'],
    title: 'name',
    visible: true,
    shown: ['name', 'status', 'at'],
  },
  { slug: 'leases', name: { zh: '租约', en: 'Leases' }, columns: ['holder', 'fence:number', 'expires'] },
  { slug: 'epochs', name: { zh: '日志纪元', en: 'Epochs' }, columns: ['epoch:number', 'at', 'data:json'] },
  {
    slug: 'adoptions',
    name: { zh: '引入', en: 'Adoptions' },
    columns: [
      'identifier+',
      'kind',
      'title',
      'school+',
      'county+',
      'city+',
      'province+',
      'mode',
      'pinnedVersion:number',
      'parts:json',
      'status+',
      'admittedVersion:number',
      'steps:number',
      // Written by the operation: the worker's registry looks at it to see that a shelf changed.
      'updatedAt+',
      'data:json',
    ],
    unique: [['school', 'identifier']],
    title: 'title',
    visible: true,
    shown: ['title', 'kind', 'mode', 'status', 'admittedVersion', 'updatedAt'],
    page: '/src/components/published/AdoptionPage#AdoptionPage',
  },
  {
    slug: 'adoption-events',
    name: { zh: '引入记录', en: 'Adoption events' },
    columns: ['adoption+', 'index:number', 'type', 'actor', 'at', 'operation!', 'data:json'],
    unique: [['adoption', 'index']],
  },
  {
    slug: 'mirrors',
    name: { zh: '镜像节点', en: 'Mirrors' },
    columns: ['name', 'key', 'lastSeen', 'position:json'],
    placed: true,
    title: 'name',
    visible: true,
    shown: ['name', 'lastSeen'],
  },
  {
    slug: 'acknowledgements',
    name: { zh: '回执', en: 'Acknowledgements' },
    columns: ['operation!', 'node+', 'school+', 'origin', 'seq:number+', 'kind', 'at', 'data:json'],
    placed: true,
    visible: true,
    shown: ['at', 'kind', 'node', 'school', 'seq'],
  },
  {
    slug: 'usages',
    name: { zh: '使用统计', en: 'Usage reports' },
    columns: ['node+', 'day+', 'identifier+', 'version:number', 'action', 'count:number'],
    placed: true,
    unique: [['organisation', 'node', 'day', 'identifier', 'version', 'action']],
    title: 'identifier',
    visible: true,
    shown: ['day', 'identifier', 'version', 'action', 'count'],
  },
  {
    slug: 'audit-events',
    name: { zh: '审计日志', en: 'Audit events' },
    columns: ['at+', 'actor+', 'verb+', 'subject+', 'organisation', 'outcome', 'data:json'],
    visible: true,
    shown: ['at', 'actor', 'verb', 'subject', 'outcome'],
  },
  {
    // Letters hold links that open accounts: no right to read them exists, and none is given.
    slug: 'letters',
    name: { zh: '待发邮件', en: 'Letters to be sent' },
    columns: ['due+', 'until', 'attempts:number', 'data:json'],
  },
  ...planningTables,
  {
    // What sheets hold about people is for whoever brought them: no list of the admin shows it.
    slug: 'onboardings',
    name: { zh: '批量录入', en: 'Onboardings' },
    columns: ['owner+', 'digest', 'status+', 'at', 'done:number', 'total:number', 'left:json', 'data:json'],
  },
  {
    slug: 'transfers',
    name: { zh: '人员调动', en: 'Transfers' },
    group: { zh: '单位与人员', en: 'Organisations and people' },
    columns: ['operation!', 'person+', 'index:number', 'status+', 'at', 'from', 'data:json'],
    placed: true,
    unique: [['person', 'index']],
    visible: true,
    shown: ['at', 'person', 'from', 'organisation', 'status'],
  },
  {
    slug: 'organisation-events',
    name: { zh: '单位沿革', en: 'Histories of organisations' },
    group: { zh: '单位与人员', en: 'Organisations and people' },
    columns: ['operation!', 'index:number', 'act', 'status+', 'at', 'data:json'],
    placed: true,
    unique: [['organisation', 'index']],
    visible: true,
    shown: ['at', 'organisation', 'act', 'status'],
  },
  {
    slug: 'alliance-memberships',
    name: { zh: '教共体成员', en: 'Members of alliances' },
    group: { zh: '单位与人员', en: 'Organisations and people' },
    columns: [
      'operation!',
      'ordinal:number',
      'school+',
      'index:number',
      'form',
      'role',
      'since',
      'until',
      'status',
      'steps:number',
      'data:json',
    ],
    placed: true,
    unique: [
      ['organisation', 'ordinal'],
      ['school', 'index'],
    ],
    visible: true,
    shown: ['organisation', 'school', 'form', 'role', 'since', 'until'],
  },
  {
    // What a team says among itself: read through its resource alone.
    slug: 'comments',
    name: { zh: '送审前评议', en: 'Comments before submission' },
    columns: [
      'document+',
      'kind',
      'index:number',
      'thread+',
      'place',
      'author',
      'authorName',
      'at',
      'text',
      'state',
      'stateBy',
      'stateAt',
      'deletedAt',
      'operation!',
      'request',
    ],
    unique: [['document', 'index']],
  },
  {
    slug: 'delegations',
    name: { zh: '委托代理', en: 'Delegations' },
    group: { zh: '单位与人员', en: 'Organisations and people' },
    columns: ['operation!', 'person+', 'status', 'since', 'until', 'data:json'],
    placed: true,
    visible: true,
    shown: ['since', 'until', 'person', 'organisation', 'status'],
  },
  { slug: 'counters', name: { zh: '编号', en: 'Counters' }, columns: ['value:number'] },
]
