import type { ProblemRow } from './row'

/** Planning. */
export const planningProblems = {
  'stale-row': {
    status: 409,
    zh: '此条目已有新变化（您看到第 {expected} 步，现为第 {actual} 步），请刷新后重试。',
    en: 'This has moved on (you saw step {expected}, it is now {actual}): reload and try again.',
  },
  'call-not-open': {
    status: 409,
    zh: '不在申报期内：{opens} 至 {closes}，今天是 {today}。如需延期，请联系发布批次的单位。',
    en: 'The call is open from {opens} to {closes}, and today is {today}: ask the organisation that issued it for more time.',
  },
  'quota-full': {
    status: 409,
    zh: '名额已满（{holder} 共 {quota} 个）。请先撤回一项，或请发布批次的单位增加名额。',
    en: 'The quota is full ({quota} for {holder}): withdraw an application first, or ask for more places.',
  },
  'already-applied': {
    status: 409,
    zh: '本单位已在此批次申报“{title}”，请查看已有申报。',
    en: 'Your organisation has applied with "{title}" already: see that application.',
  },
  'not-asked-for': {
    status: 422,
    zh: '此批次不征集“{kind}”，只征集：{kinds}',
    en: 'This call does not ask for {kind}, only for: {kinds}',
  },
  'already-assigned': {
    status: 409,
    zh: '章节 {chapter} 已分配给{organisation}。请先收回，再重新分配。',
    en: 'Chapter {chapter} is assigned to {organisation} already: take it back first.',
  },
  'not-the-result': {
    status: 422,
    zh: '{identifier} 与计划不符：{what}。请选择本单位按计划发布的资源。',
    en: '{identifier} is not what was planned: {what} differs. Choose the resource that was built for it.',
  },
  'result-taken': {
    status: 409,
    zh: '{identifier} 已用于此批次的另一项申报，一个资源只能计一次。',
    en: '{identifier} answers another application of this call already: a resource counts once.',
  },
  'notice-too-short': {
    status: 422,
    zh: '公示期不少于 {days} 个工作日，最早截止日：{earliest}。',
    en: 'A public notice stands for at least {days} working days: the earliest last day is {earliest}.',
  },
  'nothing-to-announce': {
    status: 409,
    zh: '还没有验收通过的成果，不能公示。',
    en: 'No result has been checked off yet: there is nothing to announce.',
  },
  'all-announced': {
    status: 409,
    zh: '验收通过的成果都已公示（最近一次 {from} 至 {to}），再公示将没有内容。请待新的成果验收通过后再公示。',
    en: 'Every result that was checked off has been announced (last from {from} to {to}), another notice would be empty: announce again once something new is checked off.',
  },
} as const satisfies Record<string, ProblemRow>
