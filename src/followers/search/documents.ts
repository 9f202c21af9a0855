import type { Content } from '../../domain/manifest'
import { partsOf } from '../../domain/manifest'
import type { SearchDocument } from '../../engines/search'
import { facetNames, facetsOf, type VersionDocument } from '../catalogue'

/** What can be filtered and counted by in a search: what lists know, and in which regions and at which node it was made. */
export const searchFacets: readonly string[] = [...facetNames, 'region', 'node']

/** A resource that is online, as the catalogue has it. */
export interface OnlineRow {
  identifier: string
  origin: string
  /** Who sees the resource, and who sees the version that answers for it. */
  org: string
  versionOrg: string
  updated: string
  document: Buffer
}

/** `regions`: codes of the provider's organisation and of all above it. */
export function searchDocumentOf(row: OnlineRow, regions: readonly string[]): SearchDocument {
  const { content } = JSON.parse(row.document.toString()) as VersionDocument
  return {
    identifier: row.identifier,
    audience: { resource: row.org, version: row.versionOrg },
    name: content.name,
    keywords: content.keywords,
    description: content.description,
    text: textOf(content),
    facets: { ...groupedFacets(content), region: regions, node: [row.origin] },
    updated: row.updated,
  }
}

function groupedFacets(content: Content): Record<string, string[]> {
  const grouped: Record<string, string[]> = {}
  for (const { facet, value } of facetsOf(content)) {
    grouped[facet] ??= []
    grouped[facet].push(value)
  }
  return grouped
}

/** What people also look for: its number, who made it, for whom, what its parts are called. */
function textOf(content: Content): string {
  const parts = partsOf(content).flatMap(({ name, description }) => [name, description])
  const people = content.author.flatMap(({ name, affiliation }) => [name, affiliation])
  const aligned = content.educationalAlignment.map((one) => (one as { targetName?: unknown }).targetName)
  const all = [
    content['ziyuan:number'],
    content.provider.name,
    content.learningResourceType,
    ...content.educationalLevel,
    ...aligned,
    ...people,
    ...parts,
  ]
  return [...new Set(all.filter((text): text is string => typeof text === 'string'))].join(' ')
}
