'use client'

import { versionWords } from '../../i18n/versions'
import { useWords } from '../words'
import type { Part } from './sources'

interface Props {
  parts: readonly Part[]
  /** Their ULIDs, in the order in which they were ticked: that is the order they will have. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Parts of a list to tick. */
export function PartChoice({ parts, chosen, onChange }: Props) {
  const words = useWords(versionWords)
  if (parts.length === 0) return <p className="zy-empty">{words.partsNone}</p>
  return (
    <fieldset className="zy-ticks">
      <legend>{words.parts}</legend>
      {parts.map(({ part, title }, i) => (
        <label className="zy-check" key={part}>
          <input
            checked={chosen.includes(part)}
            onChange={(e) => onChange(e.target.checked ? [...chosen, part] : chosen.filter((one) => one !== part))}
            type="checkbox"
          />
          {i + 1}. {title ?? words.untitled}
        </label>
      ))}
    </fieldset>
  )
}
