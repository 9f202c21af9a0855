export { CatalogueChanges } from './changes'
export { searchFacets } from './documents'
export { Feeder, readPosition } from './feeder'
export { followSearch } from './follow'
