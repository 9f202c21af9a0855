import type { Actor } from '../../../src/domain/actor'
import type { Ports } from '../../../src/operations/operation'
import { key } from '../../builders/requests'
import type { Answer, Caller, Rest } from '../doors'
import { signIn } from '../doors'
import type { World } from '../operations/world'

const password = 'Xihu-2026-longjing'

/** People with accounts of their own, who come through the doors. */
export async function signedIn({ centre }: World, rest: Rest, actors: readonly Actor[]) {
  const callers = new Map<string, Caller>()
  for (const { id, memberships } of actors) {
    const rows = memberships.map(({ organisation, roles }) => ({ organisation: organisation.id, roles: [...roles] }))
    const data = { username: id, password, name: id, memberships: rows } as never
    await centre.payload.create({ collection: 'users', data })
    callers.set(id, await signIn(rest, id, password))
  }
  const as = (who: string): Caller => callers.get(who) as Caller
  return {
    get: (who: string, path: string): Promise<Answer> => rest(as(who), 'GET', path),
    post: (who: string, path: string, body: object, named = key()): Promise<Answer> =>
      rest(as(who), 'POST', path, body, { 'idempotency-key': named }),
  }
}

/** A textbook of one chapter with two sections, under the words that the centre is furnished with. */
export async function furnishTextbook({ database }: Ports): Promise<void> {
  const data = { stage: 'primary', subject: 'math', edition: 'rj', grade: 'p6', volume: 'shang' }
  const book = { id: 'term-book', vocabulary: 'chapters', code: 'rj-6s', name: '数学 六年级上册', order: 1, data }
  await database.insert('taxonomy-terms', { ...book, parent: null })
  const more = { vocabulary: 'chapters', code: 'rj-6s/5/4', name: '扇形', parent: 'rj-6s/5', order: 4 }
  await database.insert('taxonomy-terms', { id: 'term-fan', ...more })
  const parents = { 'rj-6s/5': ['rj-6s', 2], 'rj-6s/5/3': ['rj-6s/5', 3] } as const
  for (const [code, [parent, order]] of Object.entries(parents))
    await database.compareAndSet('taxonomy-terms', { code: { equals: code } }, { parent, order })
}
