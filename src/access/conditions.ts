import { separated } from '../domain/actor'
import { audienceKey, scopes } from '../domain/audience'
import { anyOf, anyOfKept, asked, type Condition, idOf, mentions, present, type Standing } from './condition'

const organisations = ({ memberships }: Standing): string[] => memberships.map((m) => m.organisation.id)

/** Columns that say where a row belongs: the organisation itself and the authorities above it. */
const placeColumns = ['organisation', 'county', 'city', 'province'] as const

/** The row belongs to the very organisation in which the role is held. */
export const isOfTheirOrganisation = anyOf(
  'isOfTheirOrganisation',
  ['organisation'],
  organisations,
  'foreign-organisation',
)

/** The row belongs to their organisation or to one below it. */
export const isWithinTheirOrganisation = anyOf(
  'isWithinTheirOrganisation',
  placeColumns,
  organisations,
  'foreign-organisation',
)

/** The organisation (as a row of its own) is theirs or lies below it. */
export const isTheirsOrBelow = anyOf(
  'isTheirsOrBelow',
  ['id', 'county', 'city', 'province'],
  organisations,
  'foreign-organisation',
)

/** The organisation lies below theirs. */
export const isBelowTheirs: Condition = anyOf(
  'isBelowTheirs',
  ['county', 'city', 'province'],
  organisations,
  'foreign-organisation',
)

/** The organisation is none that they belong to themselves: nobody saws off the branch they sit on. */
export const isNoneOfTheirs = asked(
  'isNoneOfTheirs',
  (standing, subject) => !organisations(standing).includes(String(idOf(subject.id))),
)

/** The school that takes the resource is theirs. */
export const isTheirSchool = anyOf('isTheirSchool', ['school'], organisations, 'foreign-organisation')

/** The school that took the resource is theirs or lies below their organisation. */
export const isSchoolWithin = anyOf('isSchoolWithin', ['school', 'county', 'city', 'province'], organisations)

/** The call comes from their organisation or from one above it. */
export const isIssuedAbove = anyOf('isIssuedAbove', ['organisation'], ({ memberships }) =>
  memberships.flatMap(({ organisation }) => organisation.lineage.map(({ id }) => id)),
)

/** The call, or the chapter that was given, is their organisation's. */
export const isTheirCall = anyOf('isTheirCall', ['caller'], organisations, 'foreign-organisation')

/** They entered the application. */
export const isTheirApplication = anyOf('isTheirApplication', ['submittedBy'], ({ id }) => [id])

/** They are on the team that edits the working copy. */
export const isOnTeam = anyOf('isOnTeam', ['team'], ({ id }) => [id])

/** They answer for the working copy (负责人). */
export const isOwner = anyOf('isOwner', ['owners'], ({ id }) => [id])

/** They were asked to comment on the working copy (可评议). */
export const isCommenter = anyOf('isCommenter', ['commenters'], ({ id }) => [id])

/** They work on it or were asked to comment; `people` is kept as both lists together (`hooks/people`). */
export const isAmongPeople = anyOfKept('isAmongPeople', ['team', 'commenters'], 'people', ({ id }) => [id], [
  isCommenter,
])

/** They are on the team whose frozen copy the case decides on. */
export const isTeamOfSubmission = mentions('isTeamOfSubmission', 'team', ({ id }) => id)

/** Guarantee 3 of the review: nobody decides on their own work. */
export const isNotOwnWork = asked(
  'isNotOwnWork',
  ({ id }, subject) => !String(subject.team ?? '').includes(id) && idOf(subject.submittedBy) !== id,
  'own-work',
)

/** The open stage of the case waits for the organisation in which they hold the role. */
export const theirOrganisationMustAct = anyOf('theirOrganisationMustAct', ['holder'], organisations)

/** They brought the sheet themselves: what it holds about people is nobody else's to see. */
export const isTheirSheet = anyOf('isTheirSheet', ['owner'], ({ id }) => [id])

/** It was lent to them. */
export const isDelegatedToThem = anyOf('isDelegatedToThem', ['person'], ({ id }) => [id])

/** It is their own transfer. */
export const isTheirTransfer = anyOf('isTheirTransfer', ['person'], ({ id }) => [id])

/** The account is their own. */
export const isThemselves = anyOf('isThemselves', ['id'], ({ id }) => [id])

/** The account is somebody else's: nobody gives roles to themselves. */
export const isSomebodyElse = asked('isSomebodyElse', ({ id }, subject) => idOf(subject.id) !== id)

/** The role is not one of the three kept apart (系统、安全、审计). */
export const isNoOfficeRole = asked(
  'isNoOfficeRole',
  (_, subject) => !separated.some((role) => [subject.roles].flat().includes(role)),
)

/** The account holds none of those three roles; `office` is the column that says which. */
export const holdsNoOffice = present('holdsNoOffice', 'office', false)

/** It lies in the trash. */
export const isInTrash = present('isInTrash', 'deletedAt', true)

/** It does not lie in the trash. */
export const isNotInTrash = present('isNotInTrash', 'deletedAt', false)

/**
 * Audiences that a person's organisations belong to, in the form of `audienceKey`. Whatever its scope, an audience names one
 * organisation; work of a city shared "in the county" ends at the city itself, so every scope counts with every organisation.
 */
const audiences = ({ memberships }: Standing): string[] => [
  'public',
  ...new Set(
    memberships.flatMap(({ organisation }) =>
      organisation.lineage.flatMap(({ code }) =>
        scopes.slice(1).map((scope) => audienceKey({ scope, organisation: code })),
      ),
    ),
  ),
]

/** It is shared with everyone or with an organisation that they belong to. */
export const isSharedWithThem = anyOf('isSharedWithThem', ['audience'], audiences)
