export { CatalogueChanges, type Position } from './changes'
export { searchFacets } from './documents'
export { Feeder, readPosition } from './feeder'
export { followSearch } from './follow'
