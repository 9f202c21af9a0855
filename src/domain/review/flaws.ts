import { scopes } from '../audience'
import { levelIndex, levels } from '../organisation'
import { stageRules } from './stages'
import { type Checklist, origins, type Policy, type Stage, skipConditions, stageTypes } from './types'

/** One thing wrong with a policy, for whoever edits it. */
export interface Flaw {
  stage: string | null
  zh: string
  en: string
}

/** Types that a centre's policies may name. */
const known: readonly string[] = stageTypes
const ranks = ['self-check', 'machines', 'deciders', 'public'] as const

const rolesThatDecide = ['reviewer', 'expert', 'committee-chair', 'principal']

const flaw = (stage: Stage | null, zh: string, en: string): Flaw => ({ stage: stage?.key ?? null, zh, en })

/** Everything wrong with a policy before it may be used; empty when it stands. */
export const flawsOf = (policy: Policy, checklist: Checklist): Flaw[] => [
  ...flawsOfScope(policy),
  ...flawsOfChain(policy.stages),
  ...policy.stages.flatMap((stage, i) => flawsOfStage(stage, policy.stages[i + 1], checklist)),
  ...(policy.checklist.key === checklist.key && policy.checklist.version === checklist.version
    ? []
    : [flaw(null, '审核清单的名称或版本不符', 'the checklist is not the one the policy names')]),
]

function flawsOfScope({ appliesTo }: Policy): Flaw[] {
  const all = (list: readonly string[], of: readonly string[]): boolean => list.every((word) => of.includes(word))
  const flaws: Flaw[] = []
  if (appliesTo.origins.length === 0 || !all(appliesTo.origins, origins))
    flaws.push(flaw(null, '资源来源缺失或未知', 'origins are missing or unknown'))
  if (appliesTo.scopes.length === 0 || !all(appliesTo.scopes, scopes))
    flaws.push(flaw(null, '共享范围缺失或未知', 'scopes are missing or unknown'))
  if (!all(appliesTo.levels, levels)) flaws.push(flaw(null, '单位层级未知', 'unknown level of organisation'))
  return flaws
}

function flawsOfChain(stages: readonly Stage[]): Flaw[] {
  const human = stages.filter(isHuman)
  const last = human.at(-1)
  const flaws: Flaw[] = []
  if (stages.length === 0) flaws.push(flaw(null, '没有任何环节', 'no stage'))
  else if (!last) flaws.push(flaw(null, '没有由人审核的环节', 'no stage where a person decides'))
  if (last && stages.slice(stages.indexOf(last) + 1).some((stage) => rankOf(stage) < ranks.indexOf('public')))
    flaws.push(
      flaw(last, '最后一个环节须由人审核（其后可公示）', 'the last stage must be a person’s; a notice may follow'),
    )
  if (last?.skip) flaws.push(flaw(last, '最后一个环节不能跳过', 'the last stage may not be skipped'))
  return [...flaws, ...flawsOfOrder(stages), ...flawsOfLevels(human)]
}

/** Self-check first, machines before people, each at most once; a key used twice would come round again. */
function flawsOfOrder(stages: readonly Stage[]): Flaw[] {
  return stages.flatMap((stage, i) => {
    const before = stages.slice(0, i)
    const flaws: Flaw[] = []
    if (before.some((other) => other.key === stage.key))
      flaws.push(flaw(stage, '环节名称重复，审核会回到同一环节', 'the key is used twice: the chain would loop'))
    if (
      before.some(
        (other) =>
          rankOf(other) > rankOf(stage) ||
          (rankOf(other) === rankOf(stage) && rankOf(stage) !== ranks.indexOf('deciders')),
      )
    )
      flaws.push(
        flaw(stage, '环节顺序应为自审、机审、人审、公示', 'order is self-check, machine check, people, public notice'),
      )
    return flaws
  })
}

function flawsOfLevels(human: readonly Stage[]): Flaw[] {
  return human.flatMap((stage, i) => {
    const flaws: Flaw[] = []
    const before = human.slice(0, i)
    const height = (s: Stage): number => (s.level ? levelIndex(s.level) : -1)
    const again = before.at(-1)
    const same = again?.level === stage.level && again.role === stage.role && again.type === stage.type
    if (same || before.some((s) => height(s) > height(stage)))
      flaws.push(flaw(stage, '审核回到了已经审过的层级', 'the chain comes back to a level that has decided: a loop'))
    if (i > 0 && stage.ownOrganisation)
      flaws.push(
        flaw(stage, '仅第一个人审环节可由作品所属单位审核', 'only the first human stage may be ownOrganisation'),
      )
    return flaws
  })
}

function flawsOfStage(stage: Stage, next: Stage | undefined, checklist: Checklist): Flaw[] {
  const flaws: Flaw[] = []
  const listed = new Set(checklist.items.map((item) => item.code))
  const unknown = stage.items.filter((item) => !listed.has(item))
  if (stage.key === '' || !stage.name.zh || !stage.name.en)
    flaws.push(flaw(stage, '环节缺少名称', 'the stage has no name'))
  if (!known.includes(stage.type)) return [...flaws, flaw(stage, '环节类型未知', `unknown type ${stage.type}`)]
  const rules = stageRules[stage.type]
  flaws.push(...rules.flaws(stage, next).map(({ zh, en }) => flaw(stage, zh, en)))
  if (unknown.length > 0)
    flaws.push(flaw(stage, `清单中没有：${unknown.join('、')}`, `not on the checklist: ${unknown.join(', ')}`))
  if (new Set(stage.items).size < stage.items.length) flaws.push(flaw(stage, '清单项重复', 'an item is listed twice'))
  if (stage.deadline !== null && !(Number.isInteger(stage.deadline) && stage.deadline > 0))
    flaws.push(flaw(stage, '期限须为正整数（工作日）', 'a deadline is a whole number of working days'))
  if (stage.skip !== null && (!skipConditions.includes(stage.skip) || !isHuman(stage)))
    flaws.push(flaw(stage, '跳过条件未知或不适用', 'the skip condition is unknown or out of place'))
  return [...flaws, ...(rules.decidedBy === 'nobody' ? flawsOfMachine(stage) : flawsOfHuman(stage))]
}

function flawsOfHuman(stage: Stage): Flaw[] {
  const flaws: Flaw[] = []
  if (!stage.level || !levels.includes(stage.level)) flaws.push(flaw(stage, '层级缺失或未知', 'no or unknown level'))
  if (!stage.role || !rolesThatDecide.includes(stage.role))
    flaws.push(flaw(stage, '角色缺失或未知', 'no or unknown role'))
  if (stage.items.length === 0 && isHuman(stage)) flaws.push(flaw(stage, '没有须回答的清单项', 'no item to answer'))
  return flaws
}

const flawsOfMachine = (stage: Stage): Flaw[] =>
  stage.level || stage.role || stage.ownOrganisation
    ? [flaw(stage, '非人审环节不设层级和角色', 'a stage nobody decides has no level, role or ownOrganisation')]
    : []

/** Somebody decides there by a list; an unknown type has its own flaw. */
const isHuman = (stage: Stage): boolean => stageRules[stage.type]?.decidedBy === 'people'

const rankOf = (stage: Stage): number => ranks.indexOf(stageRules[stage.type]?.rank ?? 'deciders')
