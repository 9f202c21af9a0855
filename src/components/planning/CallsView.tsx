import type { AdminViewServerProps } from 'payload'
import { Calls } from './Calls'
import { PlanningFrame } from './PlanningFrame'
import { placesToSpeakFor } from './places'

/** 申报批次: what can be seen, and the form for those who may issue one. */
export async function CallsView(view: AdminViewServerProps) {
  const issuers = await placesToSpeakFor(view.initPageResult.req, 'org-admin', 'editor')
  return (
    <PlanningFrame page="calls" view={view}>
      <Calls issuers={issuers} />
    </PlanningFrame>
  )
}
