import type { Where } from 'payload'
import type { AnyWorkingCopy } from '../domain/document'
import { Problem } from '../domain/errors'
import type { Level } from '../domain/organisation'
import { choosePolicy, flawsOf } from '../domain/review'
import type { Checklist, Policy, StageType } from '../domain/review/types'
import type { Database } from '../engines/database/port'

/** Types of stages whose events some operation makes; at another a case would wait for ever (decision 0033). */
const served: readonly StageType[] = ['self-check', 'machine-check', 'individual-review']

interface Rules<T> {
  data: T
}

/** The policy in force for this work and the checklist it names. Throws `no-policy` and `policy-invalid`. */
export async function rulesFor(
  database: Database,
  copy: Pick<AnyWorkingCopy, 'kind' | 'origin' | 'scope'>,
  level: Level,
): Promise<{ policy: Policy; checklist: Checklist }> {
  const inForce = await database.find<Rules<Policy>>('policies', { where: { active: { equals: true } }, limit: 1000 })
  const { kind, origin, scope } = copy
  const policy = choosePolicy(
    inForce.map((row) => row.data),
    { kind, origin, scope, level },
  )
  const { key, version } = policy.checklist
  const where: Where = { and: [{ key: { equals: key } }, { version: { equals: version } }] }
  const checklist = (await database.findOne<Rules<Checklist>>('checklists', where))?.data
  if (!checklist) throw new Problem('policy-invalid', { reason: `${key} ${version}`, policy: policy.key })
  const [flaw] = flawsOf(policy, checklist)
  if (flaw) throw new Problem('policy-invalid', { reason: flaw.zh, reasonEn: flaw.en, policy: policy.key })
  const unserved = policy.stages.find((stage) => !served.includes(stage.type))
  if (unserved)
    throw new Problem('policy-invalid', {
      reason: `环节“${unserved.name.zh}”的类型（${unserved.type}）尚不能办理`,
      reasonEn: `stages of type ${unserved.type} cannot be carried out yet`,
      policy: policy.key,
    })
  return { policy, checklist }
}
