import { cookies, headers } from 'next/headers'
import type { PortalLanguage } from './words'

/** The language the admin remembers for this browser, else English for those who ask for nothing Chinese, else Chinese. */
export async function readLanguage(): Promise<PortalLanguage> {
  const chosen = (await cookies()).get('payload-lng')?.value
  if (chosen === 'zh' || chosen === 'en') return chosen
  const accepted = (await headers()).get('accept-language') ?? ''
  return /^en\b/i.test(accepted) && !/\bzh\b/i.test(accepted) ? 'en' : 'zh'
}
