import type { CollectionConfig } from 'payload'
import { kindList } from '../../domain/kinds'
import { resourceKind } from './resourceKind'

/** A collection for every kind of resource (`domain/kinds`). */
export const resourceCollections: CollectionConfig[] = kindList.map(resourceKind)
