import type { Acknowledgement } from '../domain/acknowledgement'
import { derivedId } from '../domain/derivedId'
import { Problem } from '../domain/errors'
import { unlessTaken } from '../engines/database/unlessTaken'
import type { Ports } from './operation'
import { organisationByCode, placeOf } from './organisations'

/**
 * Enters an acknowledgement that came over the Feedback API, under the organisation whose key brought it: no key speaks
 * for another organisation. The same operation of the same organisation again changes nothing. One write.
 * Throws `not-found` for an entry that is not in the log, `foreign-organisation` for a key of no organisation.
 */
export async function takeAcknowledgement(
  { database }: Pick<Ports, 'database'>,
  organisationCode: string | null,
  item: Acknowledgement,
): Promise<void> {
  const organisation = organisationCode === null ? null : await organisationByCode(database, organisationCode)
  if (!organisation) throw new Problem('foreign-organisation')
  const { origin, seq, note = '', ...said } = item
  const entry = { and: [{ origin: { equals: origin } }, { seq: { equals: seq } }] }
  if ((await database.count('changes', entry as never)) === 0)
    throw new Problem('not-found', { what: `${origin}/${seq}` })
  const operation = `feedback:${organisation.code}:${item.operation}`
  const row = { id: derivedId(operation), ...said, operation, origin, seq, school: null, ...placeOf(organisation) }
  await unlessTaken(database.insert('acknowledgements', { ...row, data: { note } }))
}
