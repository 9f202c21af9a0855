import type { Change } from '../../../src/domain/change'

export const aSuspension = (name: string): Change => ({
  operation: `suspend:${name}`,
  type: 'suspended',
  identifier: 'zj:pack:01jd0000000000000000000001',
  kind: 'resource-packs',
  version: null,
  manifest: null,
  audience: { scope: 'public', organisation: null },
  reason: '待查',
  until: null,
})
