import type { CollectionConfig } from 'payload'
import { auditDelete } from './audit'
import { chaptersFit } from './chapters'
import { knownCodes } from './codes'
import { forgetComments } from './comments'
import { mayCopy } from './copies'
import { clientDoors } from './doors'
import { giveIdentity, giveTeam, keepResponsibility } from './identity'
import { partIds } from './parts'
import { keepPeople } from './people'
import { keepPlace } from './place'
import { publishedResources } from './publishedResources'
import { reachableReferences } from './references'
import { nextRevision } from './revision'
import { guardTrash } from './trash'

/** The rules of a working copy. */
export const resourceHooks = {
  ...clientDoors,
  beforeOperation: [...clientDoors.beforeOperation, mayCopy],
  beforeValidate: [
    ...clientDoors.beforeValidate,
    keepResponsibility,
    giveTeam,
    knownCodes,
    chaptersFit,
    reachableReferences,
    publishedResources,
  ],
  beforeChange: [guardTrash, keepPlace, keepPeople, partIds, giveIdentity, nextRevision],
  afterDelete: [auditDelete, forgetComments],
} satisfies CollectionConfig['hooks']
