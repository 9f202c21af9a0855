'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useLanguage } from './words'

/** A row in its list: its place, and what names it. */
export function PartLabel({ by = 'title' }: { by?: string }) {
  const { data, rowNumber } = useRowLabel<Record<string, string | null | undefined>>()
  const language = useLanguage()
  const place = (rowNumber ?? 0) + 1
  const title = data?.[by] ?? ''
  return <span>{language === 'zh' ? `第 ${place} 项　${title}` : `${place}. ${title}`}</span>
}
