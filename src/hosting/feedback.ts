import type { FeedbackSink } from '../delivery'
import { Problem } from '../domain/errors'
import type { Ports } from '../operations/operation'
import { takeAcknowledgement } from '../operations/takeAcknowledgement'

/** Feedback as the centre takes it: acknowledgements are entered; reports of use have no place to go yet, and are told so. */
export const feedbackInto = (ports: Ports): FeedbackSink => ({
  acknowledge: (asking, item) => takeAcknowledgement(ports, asking.organisation, item),
  async use() {
    throw new Problem('not-ready')
  },
})
