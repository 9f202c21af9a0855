import { authorise } from '../../access'
import { Problem } from '../../domain/errors'
import { type Kind, kindOf } from '../../domain/kinds'
import type { Notice } from '../../domain/planning/notice'
import type { Context } from '../operation'
import { rowOf } from './act'
import type { CallRow } from './rows'

/** A public notice with what it is the notice of. */
export interface NoticeOfCall extends Notice {
  number: string
  title: string
  organisation: string
}

/** The n-th public notice of a call, from 1, as it was announced. Throws `not-found`. */
export async function noticeOf(context: Context, call: string, n: number): Promise<NoticeOfCall> {
  const row = await rowOf<CallRow>(context, 'calls', call)
  authorise(context.actor, 'read', 'calls', { ...row })
  const notice = row.data.notices[n - 1]
  if (!notice) throw new Problem('not-found', { what: `calls/${call}/notices/${n}` })
  return { number: row.number, title: row.title, organisation: row.data.organisationName, ...notice }
}

/** The same as rows of a table, with its heading. */
export const noticeTable = ({ lines, from, to }: NoticeOfCall): (string | number)[][] => [
  ['序号', '名称', '类别', '申报单位', '团队成员', '资源标识', '版本', '公示开始', '公示截止'],
  ...lines.map(({ title, kind, provider, people, identifier, version }, at) => [
    at + 1,
    title,
    kindOf(kind as Kind).name.zh,
    provider,
    people.join('、'),
    identifier,
    version,
    from,
    to,
  ]),
]
