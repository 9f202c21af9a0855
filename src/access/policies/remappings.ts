import { may, policy } from '../policy'

/** Moving resources to the chapters of a new edition: the operator's table decides nothing about content. */
export const remappingPolicy = policy(
  'remappings',
  may('operator').at('province').do('read', 'remap'),
  may('auditor').at('province').do('read'),
)
