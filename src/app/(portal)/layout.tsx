import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { readLanguage } from './language'
import './portal.css'
import { portalWords } from './words'

export const generateMetadata = async (): Promise<Metadata> => {
  const words = portalWords[await readLanguage()]
  return { title: words.title, description: words.lead }
}

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const language = await readLanguage()
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <body>{children}</body>
    </html>
  )
}
