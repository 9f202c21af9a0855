import { acknowledgements, usage } from './feedback'
import { file } from './file'
import { changes, head, health, jwks, keys, origins } from './log'
import { manifest, signature } from './manifests'
import { part, passport, resource, version, versions } from './resource'
import { resources } from './resources'
import { facets, search, suggest } from './search'
import { shelf } from './shelf'

/** Every address of the API. A new one is a file here and a row in this list. */
export const doors = [
  resources,
  resource,
  versions,
  version,
  passport,
  part,
  file,
  manifest,
  signature,
  origins,
  changes,
  head,
  keys,
  jwks,
  search,
  facets,
  suggest,
  shelf,
  health,
  acknowledgements,
  usage,
]
