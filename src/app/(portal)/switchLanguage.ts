'use server'

import { cookies } from 'next/headers'

/** Remembers the language for the portal and for the admin, which reads the same cookie. */
export async function switchLanguage(form: FormData): Promise<void> {
  const language = form.get('language') === 'en' ? 'en' : 'zh'
  const jar = await cookies()
  jar.set('payload-lng', language, { path: '/', sameSite: 'lax', maxAge: 365 * 24 * 60 * 60 })
}
