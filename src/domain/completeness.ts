import type { AnyWorkingCopy, Asset, PartFile } from './document'
import { isIsbn } from './isbn'
import type { PublicationState } from './publication'
import type { Condition, Requirement, RequirementLevel } from './requirement'
import { requirements as ours } from './requirements'
import { isEmptyRichText } from './richtext'

/** One thing still missing: where in the form, what to do, and whether the resource can be submitted without it. */
export interface Missing {
  /** `general.title`, `lessons.0.files` …: items counted from 0, as in the document. */
  path: string
  zh: string
  en: string
  level: RequirementLevel
}

export interface Completeness {
  /** 0 to 100; 100 only when nothing at all is missing. */
  score: number
  missing: Missing[]
}

/** What is known of the assets a copy names, by id; null where they are not at hand (the meter in the form). */
export type KnownAssets = ReadonlyMap<string, Pick<Asset, 'type'>> | null

/** How the published resources that a copy names stand now, by identifier; null where that is not at hand. */
export type KnownResources = ReadonlyMap<string, { state: PublicationState }> | null

interface Known {
  assets: KnownAssets
  resources: KnownResources
}

/** A required thing weighs as much as three advised ones. */
const weights: Record<RequirementLevel, number> = { required: 3, advised: 1 }

/**
 * How complete a working copy is, by the table of requirements: the one answer that meter, submit and import use.
 * Pure and total: any half-done copy gets an answer.
 */
export function completeness(
  copy: AnyWorkingCopy,
  assets: KnownAssets,
  resources: KnownResources = null,
): Completeness {
  const known = { assets, resources }
  const rows = ours.filter((row) => (!row.kinds || row.kinds.includes(copy.kind)) && holds(row.when, copy))
  const missing: Missing[] = []
  let wanted = 0
  let met = 0
  for (const row of rows) {
    const places = placesOf(copy, row.path)
    // What is asked of every item of a list is asked of nothing while the list is empty.
    if (places.length === 0) continue
    const lacking = places.flatMap((place) => lack(row, place, known))
    missing.push(...lacking)
    wanted += weights[row.level]
    met += weights[row.level] * share(places.length * partsOf(row), lacking.length)
  }
  return { score: missing.length === 0 ? 100 : Math.min(99, Math.floor((met / wanted) * 100)), missing }
}

/** What keeps a copy from being submitted. */
export const requiredOf = (found: Completeness): Missing[] => found.missing.filter((one) => one.level === 'required')

interface Place {
  path: string
  value: unknown
  /** Number of the (outermost) item for people, from 1; null outside lists. */
  n: number | null
}

/** `a.b` is one place; `list[].field` is one place for every item of the list, and so on inwards. */
function placesOf(from: unknown, path: string, before = '', n: number | null = null): Place[] {
  const cut = path.indexOf('[]')
  if (path === '') return [{ path: before.slice(0, -1), value: from, n }]
  if (cut < 0) return [{ path: before + path, value: at(from, path), n }]
  const list = path.slice(0, cut)
  const items = at(from, list)
  return (Array.isArray(items) ? items : []).flatMap((item, i) =>
    placesOf(item, path.slice(cut + 3), `${before}${list}.${i}.`, n ?? i + 1),
  )
}

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      value,
    )

const holds = (when: Condition | undefined, copy: unknown): boolean => !when || when.is.includes(at(copy, when.path))

function lack(row: Requirement, place: Place, { assets, resources }: Known): Missing[] {
  const { rule } = row
  switch (rule.type) {
    case 'present':
      return isPresent(place.value) ? [] : [sentence(row, place)]
    case 'atLeast':
      return typeof place.value === 'number' && place.value >= rule.least
        ? []
        : [sentence(row, place, { least: rule.least })]
    case 'count':
      return lengthOf(place.value) >= rule.least ? [] : [sentence(row, place, { least: rule.least })]
    case 'roles':
      return Object.entries(rule.roles)
        .filter(([role]) => !filesOf(place.value).some((file) => file.role === role && isKnown(file, assets)))
        .map(([, { zh, en }]) => sentence(row, place, { role: zh }, { role: en.toLowerCase() }))
    case 'fileTypes':
      return filesOf(place.value)
        .filter((file) => file.role === rule.role && !fits(file, rule.types, assets))
        .map(() => sentence(row, place))
    case 'either':
      return rule.of.some((member) => says(at(place.value, member)))
        ? []
        : [sentence(row, { ...place, path: `${place.path}.${rule.of[0]}` })]
    case 'isbn':
      return !isPresent(place.value) || isIsbn(String(place.value)) ? [] : [sentence(row, place)]
    case 'online':
      return stands(place.value, resources) ? [] : [sentence(row, place)]
  }
}

/** A box that is not ticked says nothing. */
const says = (value: unknown): boolean => value !== false && isPresent(value)

const stands = (identifier: unknown, resources: KnownResources): boolean =>
  !isPresent(identifier) || !resources || resources.get(String(identifier))?.state === 'online'

const partsOf = ({ rule }: Requirement): number => (rule.type === 'roles' ? Object.keys(rule.roles).length : 1)

const share = (wanted: number, lacking: number): number => Math.max(0, wanted - lacking) / wanted

function isPresent(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && value !== null) return 'root' in value ? !isEmptyRichText(value) : true
  return typeof value === 'number' || typeof value === 'boolean'
}

/** Blank items of a list of words do not count. */
const lengthOf = (value: unknown): number =>
  Array.isArray(value) ? value.filter((item) => typeof item !== 'string' || item.trim() !== '').length : 0

const filesOf = (value: unknown): PartFile[] =>
  Array.isArray(value) ? value.filter((file) => typeof file === 'object' && file !== null) : []

/** A row of the form without its file, or with one that no longer exists, is not a file. */
const isKnown = (file: PartFile, assets: KnownAssets): boolean =>
  Boolean(file.asset) && (assets?.has(file.asset) ?? true)

const fits = (file: PartFile, types: readonly string[], assets: KnownAssets): boolean => {
  const type = assets?.get(file.asset)?.type
  return type === undefined || types.some((prefix) => type.startsWith(prefix))
}

type Places = Record<string, string | number>

function sentence(row: Requirement, place: Place, zh: Places = {}, en: Places = zh): Missing {
  const fill = (text: string, values: Places): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String({ n: place.n ?? '', ...values }[name] ?? ''))
  return { path: place.path, zh: fill(row.zh, zh), en: fill(row.en, en), level: row.level }
}
