import type { Content } from '../domain/manifest'
import type { Check, Observation } from './check'
import { type Expected, type ExpectedRoles, expectedOf } from './expected'

/** Metadata that every frozen submission must say: JSON pointer, and its name for people. */
const always: readonly Expected[] = [
  { pointer: '/name', zh: '名称', en: 'title' },
  { pointer: '/description', zh: '摘要', en: 'summary' },
  { pointer: '/keywords', zh: '关键词', en: 'keywords' },
  { pointer: '/author', zh: '作者', en: 'author' },
  { pointer: '/provider/name', zh: '责任单位', en: 'organisation responsible' },
  { pointer: '/license', zh: '使用许可', en: 'licence' },
  { pointer: '/ziyuan:rightsHolder', zh: '权利人', en: 'rights holder' },
  { pointer: '/ziyuan:aigc', zh: '人工智能生成内容声明', en: 'declaration of AI-generated content' },
  { pointer: '/ziyuan:builtYear', zh: '建成年份', en: 'year it was built in' },
]

/** M8 元数据缺必选项: what is said nowhere in the frozen submission, whatever the form had let through. */
export const requiredMetadata: Check = {
  key: 'required-metadata',
  version: 2,
  item: 'M8',
  zh: '元数据必选项',
  en: 'required metadata',
  run: async ({ content }) => {
    const { metadata, roles } = expectedOf(String(content['ziyuan:kind']), (pointer) => at(content, pointer))
    return [
      ...[...always, ...metadata]
        .filter(({ pointer, or = [] }) => [pointer, ...or].every((one) => isBlank(at(content, one))))
        .map(({ pointer, zh, en }) => missing(pointer, `缺少必选元数据“${zh}”`, `the required ${en} is missing`)),
      ...roles.flatMap((expected) => partsLacking(content, expected)),
    ]
  },
}

const missing = (place: string, zh: string, en: string): Observation => ({ item: 'M8', place, zh, en })

function partsLacking({ hasPart }: Content, { roles, one }: ExpectedRoles): Observation[] {
  return hasPart.flatMap((part, i) =>
    Object.entries(roles)
      .filter(([role]) => !part.encoding.some((file) => file['ziyuan:role'] === role))
      .map(([, { zh, en }]) =>
        missing(`/hasPart/${i}`, `“${part.name}”缺少${zh}`, `${one} ${i + 1} has no ${en.toLowerCase()}`),
      ),
  )
}

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value)

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
