import { onEachEngine } from './engines/onEachEngine'
import type { Bench } from './result'

/** 5,000 accepted submissions published, against 5,000 raw creates of the same fields: a thousand of each in turn. */
const publish: Bench = ({ quick }) =>
  onEachEngine(() => ({ works: ['publish'], rounds: quick ? 2 : 5, written: quick ? 100 : 1000, read: 0 }))
export default publish
