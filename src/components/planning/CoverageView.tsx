import type { AdminViewServerProps } from 'payload'
import { CoverageBoard } from './CoverageBoard'
import { PlanningFrame } from './PlanningFrame'
import { placesToSpeakFor } from './places'

/** 章节覆盖: which chapters are built, in review, assigned or missing. */
export async function CoverageView(view: AdminViewServerProps) {
  const givers = await placesToSpeakFor(view.initPageResult.req, 'org-admin', 'editor')
  return (
    <PlanningFrame page="coverage" view={view}>
      <CoverageBoard mayAssign={givers.length > 0} />
    </PlanningFrame>
  )
}
