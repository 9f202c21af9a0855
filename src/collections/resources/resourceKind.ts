import type { CollectionConfig, Field, Tab } from 'payload'
import { accessTo } from '../../access'
import type { KindDefinition } from '../../domain/kinds/kind'
import { kindFields } from '../../fields/kindFields'
import * as metadata from '../../fields/metadata'
import { files } from '../../fields/parts'
import { standing } from '../../fields/standing'
import { said, type Words } from '../../fields/words'
import { resourceHooks } from '../../hooks/resources'
import { idField } from '../columns'
import { endpointsOf } from '../endpoints'

const groups = said('资源', 'Resources')

/** A kind as a collection: the nine groups of JY/T 0607 as tabs, its own fields, and the rules of a working copy. */
export const resourceKind = ({ slug, name, tabs, fields }: KindDefinition): CollectionConfig => ({
  slug,
  labels: { singular: name, plural: name },
  access: accessTo(slug),
  admin: {
    group: groups,
    useAsTitle: 'number',
    defaultColumns: ['number', 'general.title', 'organisation', 'scope', 'updatedAt'],
    listSearchableFields: ['number', 'general.title'],
    components: {
      beforeListTable: [{ path: '/src/components/bulk/BulkEdit#BulkEdit', clientProps: { kind: slug } }],
      edit: {
        beforeDocumentControls: ['/src/components/ResourceControls#ResourceControls'],
        SaveButton: '/src/components/SaveButton#SaveButton',
      },
    },
  },
  trash: true,
  // A document is always its team's working copy; publication is ours (architecture.md, rule 2).
  versions: { drafts: false, maxPerDoc: 50 },
  defaultSort: '-updatedAt',
  hooks: resourceHooks,
  endpoints: endpointsOf(slug),
  fields: [
    idField,
    { type: 'tabs', tabs: allTabs(tabs.map((own) => tab(own.label, ...kindFields(fields, [...own.fields])))) },
    ...standing(slug),
  ],
})

const tab = (label: Words, ...fields: Field[]): Tab => ({ label, fields })

const allTabs = (own: Tab[]): Tab[] => [
  tab(said('通用', 'General'), metadata.general),
  ...own,
  tab(said('教育', 'Educational'), metadata.educational),
  tab(said('权利', 'Rights'), metadata.rights),
  tab(said('附件', 'Attachments'), files('attachments', said('附件', 'Attachments'))),
  tab(said('生存期', 'Life cycle'), metadata.lifecycle, metadata.metaMetadata),
  tab(said('技术与无障碍', 'Technical, accessibility'), metadata.technical, metadata.accessibility),
  tab(said('关联、评价与分类', 'Relations'), metadata.relation, metadata.annotation, metadata.classification),
]
