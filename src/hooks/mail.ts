import type { EmailAdapter } from 'payload'
import { Problem } from '../domain/errors'

/** The CMS sends nothing by itself: letters wait in the database and leave by operations/letters. */
export const noMailOfItsOwn: EmailAdapter<never> = () => ({
  name: 'none',
  defaultFromAddress: '',
  defaultFromName: '',
  sendEmail: async () => {
    throw new Problem('mail-not-set-up')
  },
})
