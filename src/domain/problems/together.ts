import type { ProblemRow } from './row'

/** Working together. */
export const togetherProblems = {
  'last-owner': {
    status: 409,
    zh: '资源须至少有一位负责人。请先把负责人移交他人，再移除或降级。',
    en: 'A resource keeps at least one owner: hand it over first.',
  },
  'person-not-found': {
    status: 404,
    zh: '没有可邀请的账号“{username}”。请核对用户名；已停用或担任系统、安全、审计职务的账号不能邀请。',
    en: 'There is no account "{username}" to invite: check the name. Closed accounts and the three offices cannot be invited.',
  },
  'still-published': {
    status: 409,
    zh: '该资源仍有发布版本（第 {version} 版，{state}），不能移入回收站。请先办理出库。',
    en: 'Version {version} of this resource is still {state}: have it withdrawn before it goes to the trash.',
  },
  'not-in-trash': {
    status: 409,
    zh: '“{what}”不在回收站中，不能彻底删除。',
    en: '"{what}" is not in the trash and is not deleted.',
  },
  'comments-full': {
    status: 409,
    zh: '此资源的评议已满 {limit} 条，请先处理完已有意见，再在团队内另行沟通。',
    en: 'This resource has its {limit} comments already: settle what was said, and talk about the rest elsewhere.',
  },
  'team-role-unfit': {
    status: 422,
    zh: '“{name}”没有教师或编辑角色，只能邀请为“可评议”。',
    en: '"{name}" is neither an author nor an editor and can be invited to comment only.',
  },
} as const satisfies Record<string, ProblemRow>
