import type { ResourcePack } from '../../../src/domain/document'
import { freeze } from '../../../src/domain/freeze'
import { type Manifest, submissionDigest } from '../../../src/domain/manifest'
import { aPack, someReferences } from '../../builders/workingCopy'

export const identifierOf = (n: number): string => `zj:pack:01jd${String(n).padStart(22, '0')}`

/** The key of the platform that reads through the CMS. */
export const payloadKey = `zyk_${'b'.repeat(43)}`

/** The n-th pack: one lesson with its five files, the same fields in every engine that is measured. */
export const packOf = (n: number): ResourcePack =>
  aPack({
    id: `01jd${String(n).padStart(22, '0')}`,
    identifier: identifierOf(n),
    number: `ZY-XK-2026-${String(n).padStart(6, '0')}`,
    general: { ...aPack().general, title: `圆的面积（第 ${n} 稿）` },
  })

/** Its published version, frozen as submitting does. Every tenth is shared in the province only. */
export function manifestOf(n: number): Manifest {
  const content = freeze(packOf(n), someReferences)
  const submission = submissionDigest(content)
  return {
    content,
    submission,
    version: 1,
    audience: n % 10 === 0 ? { scope: 'province', organisation: '330000' } : { scope: 'public', organisation: null },
    validUntil: null,
    passport: {
      case: `case-${n}`,
      submission,
      policy: { key: 'school-public', version: 1 },
      checklist: { key: 'v1', version: 1 },
      stages: ['initial', 'second', 'final'].map((stage) => ({
        stage,
        verdict: 'pass',
        organisation: '330106',
        organisationName: '西湖区教育局',
        at: '2026-11-20T08:00:00.000Z',
      })),
    },
  }
}
