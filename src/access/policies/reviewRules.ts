import { anyoneSignedIn, may, policy } from '../policy'

/** Review policies and checklists: open to everyone they bind; a change is a new version, since cases pin theirs. */
export const reviewRulePolicy = policy(
  ['policies', 'checklists'],
  anyoneSignedIn().do('read'),
  may('operator').at('province').do('create', 'update'),
)
