'use client'

import { fill } from '../../i18n/language'
import { progressWords } from '../../i18n/progress'
import { Dialog } from '../dialog/Dialog'
import { useWords } from '../words'
import type { Progress } from './contract'
import { Meter } from './Meter'
import { MustChange } from './MustChange'
import { Way } from './Way'
import { Withdraw } from './Withdraw'

interface Props {
  progress: Progress
  onGo: (path: string) => void
  onChanged: () => Promise<void>
  onClose: () => void
}

/** Everything about where a resource stands: what to mend, what is missing, its way through the review. */
export function ProgressPanel({ progress, onGo, onChanged, onClose }: Props) {
  const words = useWords(progressWords)
  const { case: latest, publication, completeness, canWithdraw } = progress
  const states: Readonly<Record<string, string>> = words
  return (
    <Dialog onClose={onClose} side title={words.open}>
      {publication && (
        <p>
          {fill(words.version, { version: publication.version })} · {states[publication.state] ?? publication.state}
        </p>
      )}
      {latest && ['returned', 'rejected'].includes(latest.status) && <MustChange latest={latest} />}
      {latest && (
        <section>
          <h3>{words.path}</h3>
          <Way path={latest.path} />
        </section>
      )}
      {latest && canWithdraw && <Withdraw latest={latest} onDone={onChanged} />}
      <Meter completeness={completeness} onGo={onGo} />
    </Dialog>
  )
}
