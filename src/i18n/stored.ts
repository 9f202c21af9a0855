import { allianceForms, allianceRoles } from '../domain/alliance'
import { said, type Words } from '../domain/words'
import { planningWords } from './planning'
import { statusWords } from './progress'
import { publishedWords } from './published'

type Table = Readonly<Record<string, Words>>

const together = (zh: Readonly<Record<string, string>>, en: Readonly<Record<string, string>>): Table =>
  Object.fromEntries(Object.entries(zh).map(([code, word]) => [code, said(word, en[code] ?? code)]))

const work = {
  open: said('办理中', 'Under way'),
  running: said('进行中', 'Running'),
  done: said('已办结', 'Done'),
  given: said('有效', 'In force'),
  ended: said('已结束', 'Ended'),
  assigned: said('已分配', 'Assigned'),
  declined: said('已退回', 'Declined'),
  'taken-back': said('已收回', 'Taken back'),
  adopted: said('已引入，待准入', 'Adopted, not admitted yet'),
  admitted: said('已准入', 'Admitted'),
  stopped: said('已停用', 'Stopped'),
}

/** What the stored states of a table are called; tables that are not named here use the last one. */
export const stateWords: Readonly<Record<string, Table>> = {
  cases: together(statusWords.zh, statusWords.en),
  publications: together(publishedWords.zh.states, publishedWords.en.states),
  applications: together(planningWords.zh.status, planningWords.en.status),
}
export const otherStates: Table = work

/** Codes of other columns, by table and column. */
export const codeWords: Readonly<Record<string, Readonly<Record<string, Table>>>> = {
  cases: { stage: { publish: said('等待发布', 'Waiting to be published') } },
  adoptions: { mode: together(publishedWords.zh.modes, publishedWords.en.modes) },
  acknowledgements: { kind: { machine: said('节点', 'Node'), person: said('专人', 'Person') } },
  usages: { action: { view: said('查看', 'View'), download: said('下载', 'Download') } },
  'alliance-memberships': { form: allianceForms, role: allianceRoles },
  'organisation-events': {
    act: {
      close: said('关闭', 'Closed'),
      reopen: said('恢复', 'Reopened'),
      rename: said('更名', 'Renamed'),
      merge: said('合并', 'Merged'),
    },
  },
  'audit-events': { outcome: { done: said('完成', 'Done'), refused: said('被拒绝', 'Refused') } },
}
