import type { CollectionConfig } from 'payload'
import { accessTo } from '../access'
import { said } from '../fields/words'
import { clientDoors } from '../hooks/doors'
import { columns, idField, placeColumns } from './columns'
import { endpointsOf } from './endpoints'

/**
 * Stored files, named by their sha256 and never altered. Bytes come in by the ingest operation alone; this is no upload
 * collection of Payload's, so no door of its own takes a file or an address to fetch.
 */
export const Assets: CollectionConfig = {
  slug: 'assets',
  labels: { singular: said('文件', 'File'), plural: said('文件', 'Files') },
  access: accessTo('assets'),
  admin: {
    group: said('资源', 'Resources'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'type', 'bytes', 'createdAt'],
  },
  hooks: clientDoors,
  endpoints: endpointsOf('assets'),
  fields: [
    idField,
    ...columns('name', 'digest+', 'type', 'bytes:number', 'duration:number', 'owner+', 'renditions:json'),
    ...placeColumns,
  ],
}
