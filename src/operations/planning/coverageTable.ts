import { type Kind, kindOf } from '../../domain/kinds'
import type { Coverage, CoverageState } from '../../domain/planning/coverage'

const states: Readonly<Record<CoverageState, string>> = {
  built: '已建',
  'in-review': '审核中',
  assigned: '已分配',
  missing: '缺',
}

/** A coverage matrix as rows of a table, with its heading. */
export const coverageTable = ({
  textbook,
  kind,
  coverage: { chapters },
}: {
  textbook: { name: string; stage: string | null; subject: string | null; edition: string | null }
  kind: string
  coverage: Coverage
}): (string | number)[][] => [
  ['学段', '学科', '版本', '教材', '章节代码', '章节', '类别', '状态', '已建', '审核中', '承担单位', '期限'],
  ...chapters.map(({ code, name, state, built, inReview, assigned }) => [
    textbook.stage ?? '',
    textbook.subject ?? '',
    textbook.edition ?? '',
    textbook.name,
    code,
    name,
    kindOf(kind as Kind).name.zh,
    states[state],
    built,
    inReview,
    assigned.map(({ organisation }) => organisation).join('、'),
    assigned.map(({ due }) => due).join('、'),
  ]),
]
