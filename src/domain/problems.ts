/**
 * Every problem this software can answer with: its stable code, HTTP status, and the sentence in both languages
 * that says what is wrong and what to do next. `{name}` is filled from the problem's details.
 * A code is never renamed or given another meaning: other people's programs match on it.
 */
interface ProblemRow {
  status: number
  zh: string
  en: string
}

const table = {
  // Who is asking
  'sign-in-required': {
    status: 401,
    zh: '请先登录，或在请求头中提供有效的密钥。',
    en: 'Sign in first, or send a valid key in the Authorization header.',
  },
  'not-allowed': {
    status: 403,
    zh: '您没有执行“{verb}”的权限。如确有需要，请联系本单位管理员。',
    en: 'You may not {verb} here. Ask the administrator of your organisation if you need to.',
  },
  'own-work': {
    status: 403,
    zh: '不能审核本人参与的作品，请申请回避。',
    en: 'Nobody decides on their own work: recuse yourself.',
  },
  'own-organisation': {
    status: 403,
    zh: '本环节不能由作品所属单位的人员审核。',
    en: 'This stage may not be decided by the organisation the work comes from.',
  },
  'foreign-organisation': {
    status: 403,
    zh: '该单位不在您的管理范围内。',
    en: 'That organisation is outside your scope.',
  },
  'separation-of-duties': {
    status: 422,
    zh: '同一人不能兼任系统管理员、安全管理员、审计员中的两项。',
    en: 'No person may hold two of operator, security officer and auditor.',
  },
  'account-locked': {
    status: 423,
    zh: '登录失败次数过多，账号已锁定，请稍后再试或联系管理员。',
    en: 'Too many failed sign-ins: the account is locked. Try later or ask an administrator.',
  },
  'account-closed': {
    status: 403,
    zh: '该账号已停用，请联系本单位管理员。',
    en: 'This account is closed: ask the administrator of your organisation.',
  },
  'sign-in-failed': {
    status: 401,
    zh: '用户名或密码不正确，请重新输入。',
    en: 'User name or password is not right: try again.',
  },
  'weak-password': {
    status: 422,
    zh: '密码至少 {minimum} 位，须含字母和数字，且不能是常见密码或包含用户名。',
    en: 'A password needs at least {minimum} characters with letters and digits, and may not be a common one or contain your name.',
  },
  'too-many-requests': {
    status: 429,
    zh: '请求过于频繁，请在 {seconds} 秒后重试。',
    en: 'Too many requests: try again in {seconds} s.',
  },

  // Working together
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

  // What was sent
  'malformed-json': {
    status: 400,
    zh: '请求内容不是有效的 JSON，请检查后重新提交。',
    en: 'The request body is not valid JSON: correct it and send it again.',
  },
  'invalid-input': {
    status: 422,
    zh: '“{field}”的内容无效：{reason}',
    en: 'The value of "{field}" is not valid: {reason}',
  },
  'missing-field': { status: 422, zh: '缺少必填内容“{field}”。', en: 'The required value "{field}" is missing.' },
  'unknown-field': {
    status: 422,
    zh: '不认识的字段“{field}”，请删除或改正名称。',
    en: 'Unknown field "{field}": remove it or correct its name.',
  },
  'unknown-code': {
    status: 422,
    zh: '“{field}”的代码“{value}”不在分类表中，请从列表中选择。',
    en: 'The code "{value}" of "{field}" is not in the taxonomy: choose one from the list.',
  },
  'retired-code': {
    status: 422,
    zh: '“{name}”（{value}）已停用，不能再选用（字段“{field}”）。请从列表中另选；如须恢复，请联系系统管理员。',
    en: '"{name}" ({value}) is retired and cannot be chosen for "{field}": choose another, or ask the operator to bring it back.',
  },
  'code-taken': {
    status: 409,
    zh: '分类表“{vocabulary}”中已有代码“{code}”（{name}）。请修改该条目，或换一个代码。',
    en: 'The code "{code}" is in the vocabulary "{vocabulary}" already ({name}): edit that term or choose another code.',
  },
  'code-fixed': {
    status: 409,
    zh: '代码“{code}”可能已被资源引用，不能更改。请停用本条目并新建一个；批量换用请使用章节换版。',
    en: 'The code "{code}" may be named by resources and never changes: retire this term and make another; chapters are moved by remapping.',
  },
  'unknown-parent': {
    status: 422,
    zh: '“{code}”的上级代码“{parent}”不存在，请先建立上级条目或改正代码。',
    en: 'The code above "{code}", "{parent}", does not exist: make that term first, or correct the code.',
  },
  'term-cycle': {
    status: 422,
    zh: '“{code}”不能放在自己之下，层级也不能过深（{path}）。请另选上级。',
    en: '"{code}" cannot stand below itself, nor too deep ({path}): choose another parent.',
  },
  'mapping-empty': {
    status: 422,
    zh: '映射表没有数据行。第一行为表头，其后每行两列：旧章节代码、新章节代码。',
    en: 'The mapping table has no rows: the first line is the heading, then two columns each: old chapter code, new chapter code.',
  },
  'mapping-refused': {
    status: 422,
    zh: '映射表有 {count} 处错误，未移动任何资源。第 {row} 行：{reason}。请改正后重新预览。',
    en: 'The mapping table has {count} faults and nothing was moved. Row {row}: {reasonEn}. Correct it and preview again.',
  },
  'mapping-name-taken': {
    status: 409,
    zh: '名为“{name}”的章节换版已用另一张映射表执行过，请换一个名称。',
    en: 'A remapping named "{name}" was made with another table: choose another name.',
  },
  'mapping-not-invertible': {
    status: 409,
    zh: '多个旧章节并入了同一新章节（{chapters}），无法自动撤回。请另做一张映射表，写明每一新章节移到哪里。',
    en: 'Several old chapters were joined in one ({chapters}), which cannot be led back by itself: make a table that says where each goes.',
  },
  'mapping-running': {
    status: 409,
    zh: '章节换版“{name}”尚未完成，请等它完成后再操作。',
    en: 'The remapping "{name}" is not finished yet: wait for it.',
  },
  'system-field': {
    status: 422,
    zh: '“{field}”由系统维护，不能由请求写入。',
    en: '"{field}" is kept by the system and cannot be written by a request.',
  },
  'not-found': {
    status: 404,
    zh: '没有找到“{what}”，或您无权查看。',
    en: '"{what}" does not exist, or you may not see it.',
  },
  'method-not-allowed': {
    status: 405,
    zh: '此地址不支持该请求方法，可用：{allowed}。',
    en: 'This address does not take that method; it takes {allowed}.',
  },
  'unsupported-media-type': { status: 415, zh: '请以 {expected} 格式提交。', en: 'Send the body as {expected}.' },
  'content-too-large': {
    status: 413,
    zh: '内容超过数据库一条记录的上限（16 MiB），未保存。请拆分后再保存。',
    en: 'This is more than the database takes as one record (16 MiB) and was not saved: split it.',
  },
  'list-too-long': {
    status: 422,
    zh: '“{field}”最多 {limit} 项，本次有 {count} 项，请分批提交。',
    en: '"{field}" takes at most {limit} items, this has {count}: send it in parts.',
  },
  'invalid-cursor': {
    status: 400,
    zh: '翻页标记无效，请从第一页重新开始。',
    en: 'The cursor is not valid: start again from the first page.',
  },

  // Files
  'file-too-large': {
    status: 413,
    zh: '文件“{name}”超过上限 {limit} 字节，请压缩或拆分后再上传。',
    en: 'File "{name}" is larger than {limit} bytes: compress or split it.',
  },
  'file-empty': {
    status: 422,
    zh: '文件“{name}”是空的，请检查后重新上传。',
    en: 'File "{name}" is empty: check it and upload it again.',
  },
  'file-truncated': {
    status: 400,
    zh: '文件“{name}”没有传完（收到 {received} 字节，应为 {expected} 字节），请重新上传。',
    en: 'File "{name}" arrived incomplete ({received} of {expected} bytes): upload it again.',
  },
  'file-type-refused': {
    status: 415,
    zh: '文件“{name}”的类型“{type}”不在允许的范围内。允许：{allowed}。',
    en: 'File "{name}" is of type "{type}", which is not accepted. Accepted: {allowed}.',
  },
  'file-type-mismatch': {
    status: 422,
    zh: '文件“{name}”的内容是“{actual}”，与扩展名声明的“{declared}”不符，请更正扩展名或重新导出。',
    en: 'File "{name}" contains {actual}, not the {declared} its name declares: correct the name or export it again.',
  },
  'file-name-invalid': {
    status: 422,
    zh: '文件名“{name}”含有路径或非法字符，请重命名后上传。',
    en: 'File name "{name}" holds a path or forbidden characters: rename it.',
  },
  'file-damaged': {
    status: 422,
    zh: '文件“{name}”不能接收：{reason}。请检查原文件，重新导出后上传。',
    en: 'File "{name}" cannot be taken: {reasonEn}. Check the original, export it again and upload it.',
  },
  'digest-mismatch': {
    status: 422,
    zh: '内容校验不一致（应为 {expected}，实为 {actual}），请重新传输。',
    en: 'The digest does not match (expected {expected}, got {actual}): transfer it again.',
  },
  'range-not-satisfiable': {
    status: 416,
    zh: '请求的范围超出文件长度 {size} 字节。',
    en: 'The requested range is outside the {size} bytes of the file.',
  },
  'storage-full': {
    status: 507,
    zh: '存储空间不足，文件未保存。请联系系统管理员扩容后重试。',
    en: 'The storage is full and nothing was saved. Ask the operator to make room, then try again.',
  },
  'storage-unavailable': {
    status: 503,
    zh: '文件存储暂时不可用，请稍后重试。',
    en: 'The object store is not available just now: try again later.',
  },

  'database-unavailable': {
    status: 503,
    zh: '数据库暂时不可用，请稍后重试；如不确定刚才的操作是否成功，请刷新后查看。',
    en: 'The database is not available just now: try again later, and reload to see whether what you just did was done.',
  },

  // Letters and scanning
  'mail-not-set-up': {
    status: 503,
    zh: '本中心未配置邮件服务，无法发送邮件。请联系系统安全管理员重设密码。',
    en: 'This centre has no mail server, so no letter can be sent. Ask the security officer for a new password.',
  },
  'mail-unavailable': {
    status: 503,
    zh: '邮件服务暂时不可用，邮件将稍后重发。',
    en: 'The mail server is not available just now; letters are sent when it is.',
  },
  'mail-refused': {
    status: 422,
    zh: '邮件被拒收：{reason}。请核对收件地址。',
    en: 'The letter was refused: {reason}. Check the address.',
  },
  'scanner-unavailable': {
    status: 503,
    zh: '病毒扫描程序暂时不可用，请检查 CLAMD_ADDRESS 所指的服务。',
    en: 'The virus scanner is not available just now: look after the service that CLAMD_ADDRESS names.',
  },

  'search-unavailable': {
    status: 503,
    zh: '搜索服务暂时不可用，请稍后重试；按条件浏览不受影响。',
    en: 'Search is not available just now: try again later. Lists by filters still work.',
  },
  'search-refused': {
    status: 503,
    zh: '搜索服务拒绝了请求（{reason}），请系统管理员核对 MEILI_URL 与 MEILI_KEY。',
    en: 'The search server refused ({reason}): the operator should check MEILI_URL and MEILI_KEY.',
  },

  // Entering organisations and people by sheet
  'sheet-unreadable': {
    status: 422,
    zh: '“{name}”无法读取：{reason}。请另存为 XLSX 或 CSV（UTF-8 或 GB18030）后重试。',
    en: '"{name}" cannot be read: {reason}. Save it as XLSX or as CSV (UTF-8 or GB18030) and try again.',
  },
  'sheet-unknown': {
    status: 422,
    zh: '没有找到“单位”表或“人员”表的表头，请按模板填写第一行。',
    en: 'Neither the headings of organisations nor those of people were found: fill in row 1 as in the template.',
  },
  'onboarding-changed': {
    status: 409,
    zh: '预览之后资料或您的权限已有变化，未录入任何内容。请重新预览。',
    en: 'Rows or your rights have changed since the preview and nothing was entered: preview again.',
  },

  // The life of an organisation
  'alliance-overlap': {
    status: 409,
    zh: '“{school}”自 {since} 至 {until} 已在“{alliance}”，同类教共体不能同时参加两个；请先办理退出，或调整起止日期。',
    en: '"{school}" is in "{alliance}" from {since} to {until}: nobody is in two alliances of a form at once. End that first, or choose other days.',
  },
  'alliance-second-lead': {
    status: 409,
    zh: '“{alliance}”自 {since} 至 {until} 已由“{school}”牵头；请先办理其退出，或作为成员校加入。',
    en: '"{alliance}" is led by "{school}" from {since} to {until}: end that first, or enter the school as a member.',
  },
  'organisation-closed': {
    status: 409,
    zh: '“{name}”已关闭，不能再以其名义办理；如需继续，请由上级单位管理员恢复。',
    en: '"{name}" is closed and nothing is done in its name any more: have an administrator above it reopen it.',
  },
  'organisations-closed': {
    status: 403,
    zh: '您任职的单位均已关闭，请联系上级单位管理员调动或恢复。',
    en: 'Every organisation you belong to is closed: ask an administrator above it to transfer you or to reopen it.',
  },
  'organisation-in-use': {
    status: 409,
    zh: '还有 {count} 项依赖该单位（如“{what}”），请先移交、办结或撤销，再重新预览。',
    en: '{count} things still depend on it (e.g. "{what}"): hand over, finish or end them first, then preview again.',
  },
  'organisation-merged': {
    status: 409,
    zh: '“{name}”已并入其他单位，不能恢复；请新建单位。',
    en: '"{name}" went into another organisation and cannot be reopened: make a new one.',
  },
  'cases-unlisted': {
    status: 409,
    zh: '还有 {count} 件在审案（如“{what}”）未列入“继续办理”，请重新预览并逐件确认。',
    en: '{count} open cases (e.g. "{what}") are not listed as going on: preview again and confirm each.',
  },
  'preview-changed': {
    status: 409,
    zh: '预览之后情况已有变化，未作任何更改。请重新预览。',
    en: 'Things have changed since the preview and nothing was done: preview again.',
  },

  // Two at once
  'revision-required': {
    status: 428,
    zh: '请提供您所编辑版本的 revision，以免覆盖他人的修改。',
    en: "Send the revision you edited, so that nobody's changes are overwritten.",
  },
  'stale-revision': {
    status: 409,
    zh: '他人已修改此内容（您编辑的是第 {expected} 版，现为第 {actual} 版）。请对比两个版本后再保存。',
    en: 'Someone changed this meanwhile (you edited revision {expected}, it is now {actual}). Compare both and save again.',
  },
  'idempotency-key-required': {
    status: 400,
    zh: '此操作需要 Idempotency-Key 请求头。',
    en: 'This operation needs an Idempotency-Key header.',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: '该 Idempotency-Key 已用于另一个请求，请换一个新的。',
    en: 'That Idempotency-Key was used for a different request: use a new one.',
  },
  conflict: {
    status: 409,
    zh: '他人抢先完成了操作，请刷新后重试。',
    en: 'Someone else acted first: reload and try again.',
  },
  'duplicate-value': {
    status: 409,
    zh: '“{field}”的值已被使用，请换一个。',
    en: 'The value of "{field}" is already taken: choose another.',
  },

  // Review (review.md)
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

  // What is published
  'not-accepted': {
    status: 409,
    zh: '审核案尚未通过，当前环节：{stage}。',
    en: 'The case is not accepted; it is at {stage}.',
  },
  'state-not-allowed': {
    status: 409,
    zh: '资源当前状态为“{state}”，不能执行“{verb}”。',
    en: 'The resource is {state}: {verb} is not possible.',
  },
  suspended: { status: 503, zh: '该资源已暂停提供：{reason}', en: 'This resource is suspended: {reason}' },
  withdrawn: { status: 410, zh: '该资源已出库：{reason}', en: 'This resource has been withdrawn: {reason}' },
  recalled: {
    status: 410,
    zh: '该版本已被召回，请停止使用：{reason}',
    en: 'This version has been recalled, stop using it: {reason}',
  },
  erased: {
    status: 410,
    zh: '该资源已依法清除：{reason}',
    en: 'This resource has been erased as the law requires: {reason}',
  },
  'not-adopted': {
    status: 409,
    zh: '学校尚未引入该资源，请先引入。',
    en: 'The school has not adopted this resource: adopt it first.',
  },

  // Planning
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

  // Moving a whole centre
  'folder-taken': {
    status: 409,
    zh: '文件夹 {what} 不为空，且不是本中心的导出。请换一个空文件夹。',
    en: 'The folder {what} is not empty and holds no export of this centre: name an empty one.',
  },
  'centre-busy': {
    status: 409,
    zh: '导出期间中心仍在写入。已复制的内容保留；请停止中心后再次执行，只会补上差异。',
    en: 'The centre was written to during the export. What was copied stays: stop the centre and run it again, which takes only what differs.',
  },
  'export-unfinished': {
    status: 409,
    zh: '{what} 的导出尚未完成。请先在原中心再次执行 ziyuan export。',
    en: 'The export in {what} is not finished: run ziyuan export again at the centre it comes from.',
  },
  'export-damaged': {
    status: 422,
    zh: '导出内容损坏：{what}（{reason}）。请重新复制或重新导出。',
    en: 'The export is damaged at {what} ({reason}): copy it again, or export again.',
  },
  'export-other': {
    status: 409,
    zh: '该导出与本中心不符：{what}。来源名须相同，两边须运行同一版本。',
    en: 'This export does not fit this centre: {what}. Both need the same origin and the same version of the software.',
  },
  'centre-not-empty': {
    status: 409,
    zh: '只能导入到空的中心，此处已有：{what}。请使用新的数据库和对象存储。',
    en: 'Only an empty centre can be imported into, and this one has {what}: use a new database and a new store.',
  },
  'import-unfinished': {
    status: 503,
    zh: '本中心的导入尚未完成。请再次执行同一条 ziyuan import 命令，它会接着完成。',
    en: 'The import into this centre is not finished: run the same ziyuan import again, it goes on where it stopped.',
  },
  'import-running': {
    status: 409,
    zh: '另一进程正在向本中心导入。请等它结束后再执行。',
    en: 'Another process is importing into this centre: wait for its end, then run it again.',
  },
  'import-differs': {
    status: 500,
    zh: '导入后读回的内容与导出不一致：{what}。请再次执行；仍不一致时请勿启用此中心。',
    en: 'What was read back after the import differs from the export at {what}: run it again, and if it stays so do not use this centre.',
  },
  'row-refused': {
    status: 422,
    zh: '数据库拒绝写入 {what}。请按日志中的原因处理后再次执行。',
    en: 'The database refused {what}: see the reason in the log, then run it again.',
  },
  'secrets-differ': {
    status: 409,
    zh: '{what} 已存在且内容不同，未覆盖。请先移走或核对密钥目录。',
    en: '{what} is there already and differs; nothing was written over. Move it away, or check which secrets are the right ones.',
  },

  // The log and its followers
  'log-forked': {
    status: 503,
    zh: '变更日志与存储副本不一致（第 {seq} 条），已停止写入。请由运维执行 ziyuan verify 并声明新纪元。',
    en: 'The change log and its copy in the store differ at entry {seq}; writing has stopped. Run ziyuan verify and declare a new epoch.',
  },
  'log-pending': {
    status: 503,
    zh: '发布已受理，正在写入变更日志，请稍后查看。',
    en: 'Accepted: the change log is being written, look again shortly.',
  },
  'signature-invalid': { status: 422, zh: '签名无效：{reason}', en: 'The signature is not valid: {reason}' },
  'upstream-unreachable': {
    status: 502,
    zh: '无法连接上游节点 {upstream}：{reason}',
    en: 'The upstream node {upstream} cannot be reached: {reason}',
  },
  'root-mismatch': {
    status: 422,
    zh: '上游的根密钥指纹与配置不符，已停止同步。',
    en: 'The root key of the upstream is not the one configured; following has stopped.',
  },

  // The house
  'configuration-invalid': { status: 500, zh: '配置错误：{reason}', en: 'The configuration is not valid: {reason}' },
  'port-taken': {
    status: 500,
    zh: '端口 {port} 已被占用。请停止占用它的程序，或换一个端口，例如 PORT=3001 npm start。',
    en: 'Port {port} is taken. Stop the program that has it, or choose another: PORT=3001 npm start.',
  },
  'not-ready': { status: 503, zh: '服务正在启动，请稍后重试。', en: 'The service is starting: try again shortly.' },
  internal: {
    status: 500,
    zh: '系统内部错误（编号 {reference}），已记录。请稍后重试或联系系统管理员。',
    en: 'Internal error (reference {reference}), recorded. Try again later or tell the operator.',
  },
} as const satisfies Record<string, ProblemRow>

export type ProblemCode = keyof typeof table

export const problems: Readonly<Record<ProblemCode, ProblemRow>> = table
