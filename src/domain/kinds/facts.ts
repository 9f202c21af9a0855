import type { Content, Part } from '../manifest'
import { said, type Words } from '../words'
import type { Field, Fields, Options, PartsField } from './fields'
import { kindList } from './index'

type Said = Words | string

/** What a manifest says of one kind only, ready to be shown: lines of a box, or a table. */
export interface Section {
  label: Words
  columns: readonly Words[]
  rows: readonly (readonly Said[])[]
}

type Values = Readonly<Record<string, unknown>>
interface Coded {
  'ziyuan:code'?: unknown
  targetName?: unknown
}

/** The kind's own part of a frozen content, in the order and the words of its form; what it leaves out is not there. */
export function sectionsOf(content: Content): Section[] {
  const kind = kindList.find(({ slug }) => slug === content['ziyuan:kind'])
  if (!kind) return []
  const names = new Map(
    (content.educationalAlignment as Coded[]).map((one) => [String(one['ziyuan:code']), String(one.targetName)]),
  )
  const fields: Fields = kind.fields
  return Object.entries(fields).flatMap(([name, field]): Section[] => {
    const value = content[`ziyuan:${name}`]
    if (field.type === 'group' && value) return [box(field.label, field.fields, value as Values, names)]
    if (field.type === 'rows' && value) return [table(field.label, field.fields, value as Values[], names)]
    if (field.type === 'people' && value) return [table(field.label, people, value as Values[], names)]
    return field.type === 'parts' ? partTable(name, field, content.hasPart, names) : []
  })
}

const line = (label: Words): Field => ({ type: 'text', label })
const people: Fields = {
  name: line(said('姓名', 'Name')),
  role: line(said('分工', 'Part')),
  affiliation: line(said('单位', 'Affiliation')),
}

type Names = ReadonlyMap<string, string>

const box = (label: Words, fields: Fields, values: Values, names: Names): Section => ({
  label,
  columns: [],
  rows: Object.entries(fields).flatMap(([name, field]) =>
    values[name] === undefined ? [] : [[field.label, sayValue(field, values[name], names)]],
  ),
})

const table = (label: Words, fields: Fields, rows: readonly Values[], names: Names): Section => ({
  label,
  columns: Object.values(fields).map((field) => field.label),
  rows: rows.map((row) => Object.entries(fields).map(([name, field]) => sayValue(field, row[name], names))),
})

/** Parts that say more than a name and files: steps, items. */
function partTable(list: string, { label, fields, describedBy }: PartsField, parts: Part[], names: Names): Section[] {
  const told = Object.fromEntries(Object.entries(fields).filter(([, { type }]) => type !== 'files' && type !== 'parts'))
  const rows = parts
    .filter((part) => part['ziyuan:list'] === undefined || part['ziyuan:list'] === list)
    .map((part) => ({
      name: part.name,
      ...Object.fromEntries(
        Object.keys(told).map((name) => [name, name === describedBy ? part.description : part[`ziyuan:${name}`]]),
      ),
    }))
  const anything = Object.keys(told).some((name) => rows.some((row) => (row as Values)[name] !== undefined))
  return anything ? [table(label, { name: line(said('名称', 'Name')), ...told }, rows, names)] : []
}

function sayValue(field: Field, value: unknown, names: Names): Said {
  if (value === undefined || value === null) return ''
  if (field.type === 'checkbox') return said('是', 'Yes')
  if (field.type === 'choice') return option(field.options, value)
  if (field.type === 'choices') return joined((value as unknown[]).map((one) => option(field.options, one)))
  if (field.type === 'resource') return String((value as { name?: unknown }).name ?? value)
  if (field.type !== 'code') return String(value)
  const { targetName } = value as Coded
  return targetName ? String(targetName) : `${value} ${names.get(String(value)) ?? ''}`.trim()
}

const option = (options: Options, value: unknown): Said => options[String(value)] ?? String(value)

const joined = (all: Said[]): Words =>
  said(
    all.map((one) => (typeof one === 'string' ? one : one.zh)).join('、'),
    all.map((one) => (typeof one === 'string' ? one : one.en)).join(', '),
  )
