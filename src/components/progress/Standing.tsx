'use client'

import { progressWords, statusWords } from '../../i18n/progress'
import { sentenceOf } from '../api'
import { useLanguage, useWords } from '../words'
import { isUnderReview, type Progress } from './contract'
import { sayDue } from './say'

interface Props {
  progress: Progress | null
  error: unknown
  onOpen: () => void
  onRetry: () => void
}

/** One line: completeness, and who has it until when. Opens the panel with the rest. */
export function Standing({ progress, error, onOpen, onRetry }: Props) {
  const words = useWords(progressWords)
  const language = useLanguage()
  if (error !== null)
    return (
      <span className="zy-bad" role="alert">
        {sentenceOf(error, language)}{' '}
        <button className="zy-link" onClick={onRetry} type="button">
          {words.retry}
        </button>
      </span>
    )
  if (!progress) return <span className="zy-soft">{words.loading}</span>
  const tone = progress.case?.status === 'returned' ? 'warn' : progress.case?.status === 'rejected' ? 'bad' : 'plain'
  return (
    <button aria-haspopup="dialog" className={`zy-standing zy-standing--${tone}`} onClick={onOpen} type="button">
      <span>
        {words.completeness} {progress.completeness.score} %
      </span>
      <span>
        <Holder progress={progress} />
      </span>
      <span className="zy-standing__more">{words.open} ›</span>
    </button>
  )
}

function Holder({ progress: { case: latest } }: { progress: Progress }) {
  const words = useWords(progressWords)
  const statuses: Readonly<Record<string, string>> = useWords(statusWords)
  const language = useLanguage()
  if (!latest) return words.nobody
  if (!isUnderReview(latest)) return statuses[latest.status] ?? latest.status
  const { data, deadline } = latest
  const due = deadline ? { at: deadline, covered: data?.deadlineCovered ?? true } : null
  return `${words.holder}：${data?.holderName ?? words.machine}${due ? ` · ${words.until} ${sayDue(due, language)}` : ''}`
}
