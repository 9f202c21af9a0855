'use client'

import { Fragment } from 'react'
import type { Stretch } from './wordDiff'

/** One of two texts, with the words marked that the other does not have. */
export const Changed = ({ stretches }: { stretches: readonly Stretch[] }) =>
  stretches.length === 0
    ? '—'
    : stretches.map(({ text, changed }, i) => {
        const key = `${i} ${text}`
        return changed ? <Mark key={key}>{text}</Mark> : <Fragment key={key}>{text}</Fragment>
      })

/** What differs. */
export const Mark = ({ children }: { children: string }) => <mark className="zy-changed">{children}</mark>
