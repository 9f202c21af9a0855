import type { Field } from 'payload'
import { systemOwned } from '../access'
import type { scopes } from '../domain/audience'
import type { origins } from '../domain/review/types'
import { type Team, teamLimits } from '../domain/team'
import { choice, said, type Words } from './words'

const originWords = {
  provincial: said('省级基础', 'Provincial'),
  local: said('地方特色', 'Local'),
  school: said('校本', 'School'),
  introduced: said('社会引入', 'Introduced'),
} satisfies Record<(typeof origins)[number], unknown>

const scopeWords = {
  public: said('面向公众', 'Public'),
  province: said('全省', 'Province'),
  city: said('本市', 'City'),
  county: said('本县（市、区）', 'County'),
  school: said('本校', 'School'),
} satisfies Record<(typeof scopes)[number], unknown>

const kept = { readOnly: true, position: 'sidebar' } as const

/** People of the team by what they may do; changed by the team's own verbs, shown by its panel. */
const people = (name: keyof Team | 'people', label: Words, limit: number): Field => ({
  name,
  type: 'relationship',
  relationTo: 'users',
  hasMany: true,
  maxRows: limit,
  label,
  access: systemOwned,
  admin: { hidden: true },
})

/** Where a resource stands: who answers for it, how far it shall be shared, and what the centre keeps about it. */
export const standing = (kind: string): Field[] => [
  {
    name: 'organisation',
    type: 'relationship',
    relationTo: 'organisations',
    index: true,
    label: said('责任单位', 'Organisation responsible'),
    admin: { position: 'sidebar' },
  },
  choice('origin', said('来源', 'Origin'), originWords, {
    defaultValue: 'school',
    admin: { position: 'sidebar' },
  } as never),
  choice('scope', said('共享范围', 'Sharing scope'), scopeWords, {
    defaultValue: 'school',
    admin: { position: 'sidebar' },
  } as never),
  {
    name: 'builtYear',
    type: 'number',
    min: 1990,
    max: 2100,
    label: said('建成年份', 'Year built'),
    admin: { position: 'sidebar' },
  },
  people('owners', said('负责人', 'Owners'), teamLimits.owners),
  people('team', said('团队', 'Team'), teamLimits.team),
  people('commenters', said('评议人', 'Commenters'), teamLimits.commenters),
  // Both lists together: lists of resources ask one column, which an index serves (`hooks/people`).
  {
    ...people('people', said('参与人', 'People'), teamLimits.team + teamLimits.commenters),
    index: true,
    hidden: true,
  } as Field,
  { name: 'number', type: 'text', unique: true, label: said('编号', 'Number'), access: systemOwned, admin: kept },
  {
    name: 'identifier',
    type: 'text',
    unique: true,
    label: said('标识符', 'Identifier'),
    access: systemOwned,
    admin: kept,
  },
  { name: 'revision', type: 'number', defaultValue: 1, label: said('修订', 'Revision'), admin: kept },
  { name: 'savedBy', type: 'text', label: said('保存者', 'Saved by'), access: systemOwned, admin: { hidden: true } },
  {
    name: 'deletedBy',
    type: 'text',
    label: said('移入回收站者', 'Moved to the trash by'),
    access: systemOwned,
    admin: { ...kept, condition: (row) => Boolean(row.deletedAt) },
  },
  // End of the claim of whoever is saving just now, in milliseconds since 1970; 0: nobody (engines/database/revisions).
  { name: 'savingUntil', type: 'number', defaultValue: 0, access: systemOwned, admin: { hidden: true } },
  { name: 'kind', type: 'text', defaultValue: kind, access: systemOwned, admin: { hidden: true } },
  ...['county', 'city', 'province'].map(
    (name): Field => ({ name, type: 'text', index: true, access: systemOwned, admin: { hidden: true } }),
  ),
]
