import { kindList } from '../domain/kinds'
import type { Field, Fields } from '../domain/kinds/fields'
import type { Requirement } from '../domain/requirement'
import type { Words } from '../domain/words'

/** A term that a frozen submission must say: JSON pointer, and its name for people. */
export interface Expected {
  pointer: string
  /** Saying one of these is as good. */
  or?: readonly string[]
  zh: string
  en: string
}

/** Files by role that every part must have; `one` is what a part is called in English. */
export interface ExpectedRoles {
  roles: Readonly<Record<string, Words>>
  one: string
}

/** Places of the common metadata that only some kinds must say. */
const classification: Readonly<Record<string, Expected>> = Object.fromEntries(
  (
    [
      ['stage', '学段', 'stage'],
      ['subject', '学科', 'subject'],
      ['edition', '版本', 'edition'],
      ['grade', '年级', 'grade'],
      ['volume', '册次', 'volume'],
      ['chapter', '章节', 'chapter'],
    ] as const
  ).map(([name, zh, en]) => [`educational.${name}`, { pointer: `/ziyuan:classification/${name}`, zh, en }]),
)

/** What a kind must say, read from its requirements; those that hold under a condition are asked where it holds. */
export function expectedOf(
  slug: string,
  read: (pointer: string) => unknown,
): { metadata: Expected[]; roles: ExpectedRoles[] } {
  const kind = kindList.find((one) => one.slug === slug)
  if (!kind) return { metadata: [], roles: [] }
  const fields: Fields = kind.fields
  const must = kind.requirements.filter((row) => row.level === 'required' && holds(row, fields, read))
  return {
    metadata: must.flatMap((row) => expectedBy(row, fields)),
    roles: must.flatMap(({ path, rule }) => {
      const list = fields[path.split('[].')[0] ?? '']
      return rule.type === 'roles' && list?.type === 'parts' ? [{ roles: rule.roles, one: list.one.en }] : []
    }),
  }
}

function expectedBy({ path, rule }: Requirement, fields: Fields): Expected[] {
  if (rule.type === 'either') {
    const [first, ...others] = rule.of.flatMap((member) => placeOf(`${path}.${member}`, fields))
    return first ? [{ ...first, or: others.map(({ pointer }) => pointer) }] : []
  }
  return ['present', 'atLeast', 'count'].includes(rule.type) ? placeOf(path, fields) : []
}

const holds = ({ when }: Requirement, fields: Fields, read: (pointer: string) => unknown): boolean =>
  !when || placeOf(when.path, fields).some(({ pointer }) => when.is.includes(read(pointer)))

/** Where the manifest says what stands in a field of the working copy; nowhere for what stands within lists. */
function placeOf(path: string, fields: Fields): Expected[] {
  const common = classification[path]
  if (common) return [common]
  const [name = '', inner, deeper] = path.split('.')
  const field: Field | undefined = fields[name]
  if (!field || deeper) return []
  if (field.type === 'parts') return [{ pointer: '/hasPart', ...field.label }]
  if (inner === undefined) return [{ pointer: `/ziyuan:${name}`, ...field.label }]
  const member = field.type === 'group' ? field.fields[inner] : undefined
  return member ? [{ pointer: `/ziyuan:${name}/${inner}`, ...member.label }] : []
}
