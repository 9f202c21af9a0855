/** What the pages of publications and adoptions read (`operations/publicationDesk`, `adoptionDesk`, `answers`). */
export type { AdoptionDesk, ResourceInShort } from '../../operations/adoptionDesk'
export type { Answers } from '../../operations/answers'
export type { Order } from '../../operations/orders'
export type { Decision, PublicationDesk } from '../../operations/publicationDesk'
export type { Shelf } from '../../operations/shelf'
