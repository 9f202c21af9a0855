export { initialsOf } from './initials'
export { checkCodeForm, checkFixed, checkParent, deepest, searchTextOf, type Term } from './term'
export {
  type Confirmation,
  confirmations,
  type TaxonomyVocabulary,
  taxonomy,
  vocabularyAbove,
} from './vocabularies'
