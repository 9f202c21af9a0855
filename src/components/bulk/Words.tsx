'use client'

import { useState } from 'react'

/** Several words in one line, with commas of either language between. */
export function Words({ label, onChange }: { label: string; onChange(words: string[]): void }) {
  const [text, setText] = useState('')
  const read = (typed: string) => {
    setText(typed)
    onChange([...new Set(typed.split(/[,，、;；]/).map((word) => word.trim()))].filter((word) => word !== ''))
  }
  return (
    <label className="zy-label">
      {label}
      <input className="zy-input" maxLength={500} onChange={(e) => read(e.target.value)} value={text} />
    </label>
  )
}
