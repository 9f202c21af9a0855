import { onEachEngine } from './engines/onEachEngine'
import { works } from './engines/works'
import type { Bench } from './result'

/**
 * Create, list, read and publish on every engine that is here. Our creating has its hooks; publishing is the worker's, from
 * accepted cases to listed versions, against creating as many documents with the same fields.
 */
const engines: Bench = ({ quick }) =>
  onEachEngine((isServer) => ({
    works,
    rounds: quick ? (isServer ? 2 : 3) : 5,
    written: quick ? (isServer ? 12 : 100) : isServer ? 200 : 1000,
    read: quick ? 100 : 1000,
  }))
export default engines
