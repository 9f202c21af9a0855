import { deciderOf } from './decide'
import { policies } from './policies'

/** The policies in force. */
export const decider = deciderOf(policies)
export const { can, mightDo, authorise, filterFor } = decider
