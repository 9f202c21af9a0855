import { setTimeout as pause } from 'node:timers/promises'
import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { roleNames } from '../../domain/actor'
import { Problem } from '../../domain/errors'
import { worksChoices } from '../../domain/transfer'
import { type Named, requestNewPassword } from '../../operations/newPassword'
import { newsOf } from '../../operations/news'
import { giveNewLinks, notSignedIn } from '../../operations/notSignedIn'
import { transfer } from '../../operations/transfer'
import { verb } from '../endpoint'
import { actOn } from './actOn'
import { id, shortText } from './shapes'

/** Every answer takes at least this long (milliseconds): how long the work took would say whether an account exists. */
const atLeast = 500

/** Stands before Payload's own door, whose answer, time and link tell a stranger more than they may know. */
const forgotPassword = verb({
  path: '/forgot-password',
  keyed: false,
  async run({ context, req }) {
    // The admin's page sends a form, programs send JSON.
    await addDataAndFileToRequest(req)
    const who = namedIn(req.data ?? {})
    const work = requestNewPassword(context.ports, who, req.payload.config.serverURL)
    const [done] = await Promise.allSettled([work, pause(atLeast)])
    if (done.status === 'rejected') throw done.reason
    return {
      message:
        '如果该账号存在并登记了邮箱，邮件将发往该邮箱。 If the account exists and has an address, a letter is on its way.',
    }
  },
})

/** The admin's page sends both names, one of them empty. */
function namedIn({ username, email }: Record<string, unknown>): Named {
  if (isName(email)) return { email }
  if (isName(username)) return { username }
  throw new Problem('missing-field', { field: 'username' })
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 200

/** `POST /api/users/:id/transfer`: from one organisation to another, with what becomes of the works. */
const move = actOn('person')(
  'transfer',
  z.strictObject({
    from: id,
    to: id,
    roles: z.array(z.enum(roleNames)).min(1).max(roleNames.length),
    works: z.enum(worksChoices),
    successor: shortText.nullable().optional(),
  }),
  transfer,
)

/** `GET /api/users/news`: what happened lately to the works of whoever asks. */
const news = verb({ method: 'get', path: '/news', run: ({ context }) => newsOf(context) })

/** `GET /api/users/not-signed-in`: who never came in, in pages by user name. */
const waiting = verb({
  method: 'get',
  path: '/not-signed-in',
  run: ({ context, req }) => notSignedIn(context, { after: req.searchParams?.get('after')?.slice(0, 100) ?? '' }),
})

/** `POST /api/users/first-codes`: another link for those of them; asked again, it is another one again. */
const newLinks = verb({
  path: '/first-codes',
  keyed: false,
  body: z.strictObject({ people: z.array(id).min(1).max(100), letters: z.boolean().default(false) }),
  run: ({ context, body, req }) => giveNewLinks(context, { ...body, publicUrl: req.payload.config.serverURL }),
})

export const userEndpoints: Endpoint[] = [forgotPassword, move, news, waiting, newLinks]
