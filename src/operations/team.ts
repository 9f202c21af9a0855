import { authorise, can, type Verb } from '../access'
import type { AnyWorkingCopy } from '../domain/document'
import { isProblem, Problem } from '../domain/errors'
import type { Kind } from '../domain/identifiers'
import { handedOver, roleIn, sameTeam, seated, type Team, type TeamRole } from '../domain/team'
import type { Database } from '../engines/database/port'
import { doneBefore, recordDeed } from './deeds'
import { fingerprint, type Keyed, operationName } from './idempotency'
import type { Context } from './operation'
import { workingCopyOf } from './workingCopy'

interface OnTeam extends Keyed {
  kind: Kind
  document: string
}
/** By user name: whoever is invited need not be of the same organisation, and sees this one resource. */
export type Invite = OnTeam & { username: string; role: TeamRole }
export type OfMember = OnTeam & { person: string }

/** Somebody of a team, as the panel beside the form shows them. */
export interface Member {
  id: string
  username: string | null
  name: string | null
  organisationName: string | null
  role: TeamRole
}
export interface TeamView {
  revision: number
  members: Member[]
  /** The reader's own part; null for a platform's key. */
  role: TeamRole | null
  mayManage: boolean
}

/** Who works on a resource, for those who may read it. Throws `not-found` and what access says. */
export async function teamOf({ ports, actor }: Context, kind: Kind, id: string): Promise<TeamView> {
  const copy = await workingCopyOf(ports.database, kind, id)
  authorise(actor, 'read', kind, { ...copy })
  return viewOf({ ports, actor }, copy)
}

/** Invites somebody, or gives a member another role. Throws `person-not-found`, `team-role-unfit`, `last-owner`, `list-too-long`. */
export const invite = async (context: Context, input: Invite): Promise<TeamView> =>
  changeTeam(context, 'invite', input, async (team) => {
    const person = await invitable(context.ports.database, input.username)
    if (input.role !== 'commenter' && !person.canWrite) throw new Problem('team-role-unfit', { name: person.name })
    return seated(team, person.id, input.role)
  })

/** Takes somebody off the team; everybody may leave by themselves. Throws `last-owner`. */
export const dismiss = (context: Context, input: OfMember): Promise<TeamView> =>
  changeTeam(context, 'dismiss', input, (team) => seated(team, input.person, null))

/** The owner makes another member the owner and stays as an editor. Throws `not-found`, `team-role-unfit`. */
export const handOver = (context: Context, input: OfMember): Promise<TeamView> =>
  changeTeam(context, 'hand-over', input, async (team) => {
    if (roleIn(team, input.person) === null) throw new Problem('not-found', { what: input.person })
    const person = await context.ports.database.get<UserRow>('users', input.person)
    if (!person || person.active === false || !writes(person))
      throw new Problem('team-role-unfit', { name: person?.name ?? input.person })
    return input.person === context.actor.id ? team : handedOver(team, context.actor.id, input.person)
  })

/** Saves that somebody else made meanwhile are no reason to give up: who is on the team does not depend on them. */
const attempts = 5

/** One change of a team. The save that stands on the revision is the commit point; done twice it changes nothing more. */
async function changeTeam<T extends OnTeam>(
  { ports, actor }: Context,
  verb: string,
  input: T,
  change: (team: Team) => Team | Promise<Team>,
): Promise<TeamView> {
  const { database, documents } = ports
  const operation = operationName(verb, actor, input.key)
  const request = fingerprint(input)
  if (await doneBefore(database, operation, request)) return afterwards({ ports, actor }, input)
  for (let attempt = 1; ; attempt += 1) {
    const copy = await workingCopyOf(database, input.kind, input.document)
    const leaves = verb === 'dismiss' && 'person' in input && input.person === actor.id
    authorise(actor, leaves ? 'read' : ('manage-team' as Verb), input.kind, { ...copy })
    const after = await change(copy)
    try {
      if (!sameTeam(copy, after)) await documents.save(input.kind, copy.id, copy.revision, { ...after }, actor)
    } catch (error) {
      if (!isProblem(error, 'stale-revision') || attempt === attempts) throw error
      continue
    }
    const { key: _, kind: _k, document: _d, ...data } = input
    await recordDeed(ports, {
      operation,
      request,
      actor,
      verb,
      subject: `${input.kind}/${copy.id}`,
      organisation: copy.organisation,
      data,
    })
    return afterwards({ ports, actor }, input)
  }
}

/** Whoever left sees nothing of it any more. */
async function afterwards(context: Context, { kind, document }: OnTeam): Promise<TeamView> {
  const copy = await workingCopyOf(context.ports.database, kind, document)
  if (can(context.actor, 'read', kind, { ...copy })) return viewOf(context, copy)
  return { revision: copy.revision, members: [], role: null, mayManage: false }
}

interface UserRow {
  id: string
  username: string | null
  name: string | null
  active?: boolean | null
  office?: string | null
  organisation?: string | null
  memberships?: { roles?: string[] | null }[] | null
}

const writes = ({ memberships }: UserRow): boolean =>
  (memberships ?? []).some(({ roles }) => roles?.some((role) => role === 'author' || role === 'editor'))

/**
 * Within reach is who has an open account that belongs to some organisation and holds none of the three offices. A name
 * that is wrong, closed or out of reach gets one and the same answer: invitations are no way to look accounts up.
 */
async function invitable(database: Database, username: string) {
  const person = await database.findOne<UserRow>('users', { username: { equals: username.trim().toLowerCase() } })
  if (!person || person.active === false || person.office || !person.organisation)
    throw new Problem('person-not-found', { username })
  return { id: person.id, name: person.name ?? username, canWrite: writes(person) }
}

async function viewOf({ ports: { database }, actor }: Context, copy: AnyWorkingCopy): Promise<TeamView> {
  const ids = [...new Set([...copy.owners, ...copy.team, ...copy.commenters])]
  const users = await database.find<UserRow>('users', { where: { id: { in: ids } }, limit: 200 })
  const homes = [...new Set(users.flatMap((user) => user.organisation ?? []))]
  const organisations = await database.find<{ id: string; name: string }>('organisations', {
    where: { id: { in: homes } },
    limit: 200,
  })
  const members = ids.map((id): Member => {
    const user = users.find((one) => one.id === id)
    return {
      id,
      username: user?.username ?? null,
      name: user?.name ?? null,
      organisationName: organisations.find((one) => one.id === user?.organisation)?.name ?? null,
      role: roleIn(copy, id) ?? 'commenter',
    }
  })
  return {
    revision: copy.revision,
    members,
    role: roleIn(copy, actor.id),
    mayManage: can(actor, 'manage-team', copy.kind, { ...copy }),
  }
}
