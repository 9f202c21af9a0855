import type { Clock } from '../../domain/clock'
import { Problem } from '../../domain/errors'
import type { MailAddress } from '../../domain/mailAddress'
import { openLogMail, type WriteDown } from './log'
import type { Mail } from './port'
import { openSmtpMail } from './smtp'
import { smtpSettings } from './smtpSettings'

export type { Letter, Mail } from './port'

/** What the environment says about mail. */
export interface MailSettings {
  /** SMTP_URL and MAIL_FROM. */
  url: string | null
  from: MailAddress | null
  /** Where letters may be written down without a server; null where the log is no place for the links in them. */
  write: WriteDown | null
  clock: Clock
}

/** The mail engine the environment chose; null where no letter can leave. Called once, at the composition root. */
export function openMail({ url, from, write, clock }: MailSettings): Mail | null {
  if (url === null) return write && openLogMail(write)
  if (from === null) throw new Problem('configuration-invalid', { reason: 'MAIL_FROM: must be set with SMTP_URL' })
  return openSmtpMail({ server: smtpSettings(url), from, clock })
}
