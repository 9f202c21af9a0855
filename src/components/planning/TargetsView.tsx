import type { AdminViewServerProps } from 'payload'
import { PlanningFrame } from './PlanningFrame'
import { Targets } from './Targets'

/** 任务完成情况: the plan's targets against what was built. */
export const TargetsView = (view: AdminViewServerProps) => (
  <PlanningFrame page="targets" view={view}>
    <Targets />
  </PlanningFrame>
)
