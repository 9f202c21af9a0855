import { readFileSync } from 'node:fs'
import type { Content } from '../../src/domain/manifest'

interface Type {
  extends: readonly string[]
  /** What each property expects: names of types. */
  properties: Readonly<Record<string, readonly string[]>>
}

const { types } = JSON.parse(readFileSync(new URL('./schema-org.json', import.meta.url), 'utf8')) as {
  types: Readonly<Record<string, Type>>
}

/** What schema.org's data types look like in JSON. */
const dataTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string',
  URL: (value) => typeof value === 'string' && !/\s/.test(value),
  Boolean: (value) => typeof value === 'boolean',
  Integer: (value) => Number.isInteger(value),
  Number: (value) => typeof value === 'number',
  Date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value),
  Duration: (value) => typeof value === 'string' && /^P(?=.)/.test(value),
}

/** The type itself and all above it. */
const lineage = (name: string): string[] => [name, ...(types[name]?.extends ?? []).flatMap(lineage)]

const expected = (type: string, property: string): readonly string[] | undefined =>
  lineage(type)
    .map((name) => types[name]?.properties[property])
    .find((found) => found !== undefined)

/**
 * What is not schema.org in a content: a type or a property that the vocabulary does not have, a property of another type,
 * a value that is not what the property expects. Terms under our own prefix are ours. As schema.org's data model says, a
 * text may stand where a thing is expected (https://schema.org/docs/datamodel.html, Conformance).
 */
export function flawsOfContent(content: Content): string[] {
  const [context, own] = content['@context'] as [unknown, unknown]
  const named = context === 'https://schema.org/' && JSON.stringify(own) === '{"ziyuan":"urn:ziyuan:terms:"}'
  return [...(named ? [] : ['@context is not schema.org with our prefix']), ...flawsOf(content, '')]
}

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

function flawsOf(node: object, path: string): string[] {
  const { '@type': type, ...rest } = node as Node
  if (typeof type !== 'string' || !types[type]) return [`${path || '/'}: no such type: ${String(type)}`]
  return Object.entries(rest).flatMap(([name, value]) => {
    if (name === '@context' || name.startsWith('ziyuan:')) return []
    const wanted = expected(type, name)
    if (!wanted) return [`${path}/${name}: ${type} has no such property`]
    return [value].flat().flatMap((one, at) => flawsOfValue(one, wanted, `${path}/${name}/${at}`))
  })
}

function flawsOfValue(value: unknown, wanted: readonly string[], path: string): string[] {
  if (isNode(value)) {
    const fits = lineage(String(value['@type'])).some((name) => wanted.includes(name))
    return [
      ...(fits ? [] : [`${path}: ${String(value['@type'])} is not ${wanted.join(' or ')}`]),
      ...flawsOf(value, path),
    ]
  }
  const things = wanted.some((name) => !dataTypes[name])
  const fits = wanted.some((name) => dataTypes[name]?.(value)) || (things && typeof value === 'string')
  return fits ? [] : [`${path}: ${JSON.stringify(value)} is not ${wanted.join(' or ')}`]
}
