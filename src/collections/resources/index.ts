import type { CollectionConfig } from 'payload'
import { Courses } from './courses'
import { ResourcePacks } from './resourcePacks'
import { VirtualSimulations } from './virtualSimulations'

/** The kinds of resource; a new kind is a file beside these and a line here. */
export const resourceCollections: CollectionConfig[] = [ResourcePacks, Courses, VirtualSimulations]
