import type { ProblemRow } from './row'

/** Review (review.md). */
export const reviewProblems = {
  incomplete: { status: 422, zh: '还不能送审，尚缺：{missing}', en: 'Not ready to submit; still missing: {missing}' },
  'commitment-required': {
    status: 422,
    zh: '送审前须逐项自查并签署承诺书。',
    en: 'Check every item and sign the commitment before submitting.',
  },
  'case-open': {
    status: 409,
    zh: '该资源已有一个审核案在进行，请等待结论或先撤回。',
    en: 'This resource already has a case in review: wait for it or withdraw it first.',
  },
  'event-not-allowed': {
    status: 409,
    zh: '当前环节不能执行“{event}”，可执行：{allowed}。',
    en: '"{event}" is not possible at this point; possible: {allowed}.',
  },
  'wrong-stage': {
    status: 409,
    zh: '该意见针对环节“{stage}”，当前环节是“{current}”。请刷新后重试。',
    en: 'That opinion is for stage "{stage}", the case is now at "{current}". Reload and try again.',
  },
  'already-decided': {
    status: 409,
    zh: '您已在此审核案中作出结论，不能重复决定。',
    en: 'You already decided in this case.',
  },
  recused: { status: 403, zh: '您已回避此审核案。', en: 'You have recused yourself from this case.' },
  'stale-case': {
    status: 409,
    zh: '审核案已有新进展（您看到第 {expected} 步，现为第 {actual} 步），请刷新后重试。',
    en: 'The case has moved on (you saw step {expected}, it is now {actual}): reload and try again.',
  },
  'verdict-contradicts-findings': {
    status: 422,
    zh: '结论“{verdict}”与已确认的问题不符，可选结论：{allowed}。',
    en: 'Verdict "{verdict}" contradicts the confirmed findings; open to you: {allowed}.',
  },
  'unanswered-items': { status: 422, zh: '清单尚有未答项：{items}', en: 'Checklist items not answered: {items}' },
  'unknown-item': { status: 422, zh: '清单中没有这些项：{items}', en: 'Not on the checklist of this stage: {items}' },
  'unjudged-findings': {
    status: 422,
    zh: '机审提出的问题尚未逐条确认或排除：{findings}',
    en: 'Machine findings not yet confirmed or dismissed: {findings}',
  },
  'finding-required': {
    status: 422,
    zh: '请写明须修改的问题：退回修改至少列出一条，答“不符合”的清单项都要有说明。{items}',
    en: 'Say what must change: a return lists at least one finding, every violated item has one with a note. {items}',
  },
  'answers-contradict-findings': {
    status: 422,
    zh: '这些清单项已有确认的问题，不能答“符合”：{items}',
    en: 'These items have a confirmed finding and cannot be answered "ok": {items}',
  },
  'not-drawn': {
    status: 403,
    zh: '您不在本案抽取的专家名单中。',
    en: 'You are not among the experts drawn for this case.',
  },
  'panel-too-small': {
    status: 409,
    zh: '专家库中可参加本案的专家不足：尚缺 {needed} 位，可抽取 {found} 位。请补充专家。',
    en: 'Too few experts may decide in this case: {needed} are needed, {found} can be drawn. Add experts.',
  },
  'quorum-not-reached': {
    status: 409,
    zh: '已有 {votes} 位委员发表意见，未达法定人数 {quorum}，不能结案。',
    en: '{votes} members have voted, the quorum is {quorum}: it cannot be closed yet.',
  },
  'notice-not-over': {
    status: 409,
    zh: '公示尚未结束：截止 {until}，未答复的异议 {open} 件。',
    en: 'The notice is not over: it runs until {until}, objections not answered: {open}.',
  },
  'case-damaged': {
    status: 500,
    zh: '审核案的第 {index} 条记录与前文不连续，已停止处理。请由运维核对数据库。',
    en: 'Entry {index} of the case does not follow its history; nothing more is done with it. Have the database checked.',
  },
  'place-not-found': {
    status: 422,
    zh: '标注的位置“{place}”在送审件中不存在。',
    en: 'The place "{place}" does not exist in the submission.',
  },
  'reason-required': { status: 422, zh: '请填写理由。', en: 'Give a reason.' },
  'policy-invalid': { status: 422, zh: '审核方案无效：{reason}', en: 'The review policy is not valid: {reason}' },
  'no-policy': {
    status: 422,
    zh: '没有适用于（{kind}，{origin}，{scope}）的审核方案，请联系系统管理员。',
    en: 'No review policy applies to ({kind}, {origin}, {scope}): ask the operator.',
  },
} as const satisfies Record<string, ProblemRow>
