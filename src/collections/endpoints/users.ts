import { setTimeout as pause } from 'node:timers/promises'
import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { Problem } from '../../domain/errors'
import { type Named, requestNewPassword } from '../../operations/newPassword'
import { verb } from '../endpoint'

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

export const userEndpoints: Endpoint[] = [forgotPassword]
