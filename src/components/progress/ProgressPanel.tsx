'use client'

import { progressWords } from '../../i18n/progress'
import { Dialog } from '../dialog/Dialog'
import { useWords } from '../words'
import { Ahead } from './Ahead'
import { isUnderReview, type Progress } from './contract'
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
  const { case: latest, completeness, path, next } = progress
  return (
    <Dialog onClose={onClose} side title={words.open}>
      {latest && ['returned', 'rejected'].includes(latest.status) && (
        <MustChange mustChange={progress.mustChange} opinions={progress.opinions} />
      )}
      {latest && (
        <section>
          <h3>{words.path}</h3>
          <Way path={path} />
        </section>
      )}
      {latest && isUnderReview(latest) ? (
        <Withdraw latest={latest} onDone={onChanged} />
      ) : (
        <>
          <Meter completeness={completeness} onGo={onGo} />
          <Ahead next={next} />
        </>
      )}
    </Dialog>
  )
}
