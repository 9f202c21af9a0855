'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useLanguage } from './words'

/** A part in its list: its place and its title. */
export function PartLabel() {
  const { data, rowNumber } = useRowLabel<{ title?: string | null }>()
  const language = useLanguage()
  const place = (rowNumber ?? 0) + 1
  const title = data?.title ?? ''
  return <span>{language === 'zh' ? `第 ${place} 项　${title}` : `${place}. ${title}`}</span>
}
