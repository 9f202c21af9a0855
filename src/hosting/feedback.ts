import type { FeedbackSink } from '../delivery'
import type { Ports } from '../operations/operation'
import { takeAcknowledgement } from '../operations/takeAcknowledgement'
import { takeUsage } from '../operations/takeUsage'

/** Feedback as the centre takes it: entered under the organisation whose key brought it. */
export const feedbackInto = (ports: Ports): FeedbackSink => ({
  acknowledge: (asking, item) => takeAcknowledgement(ports, asking.organisation, item),
  use: (asking, item) => takeUsage(ports, asking.organisation, item),
})
