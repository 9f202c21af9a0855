/** What the parent asks for. */
export interface Plan {
  engine: string
  rounds: number
  /** Times that each list is opened in a round; the round's time is their median. */
  reads: number
}

/** Resources in the two centres, the small one first. */
export const sizes = [1_000, 10_000] as const
export type Size = (typeof sizes)[number]
/** Milliseconds of each round, by list and size. */
export type Measured = Record<string, Record<Size, number[]>>

/** Who opens the lists: on some teams, on every team, somebody whose desk fills, and somebody who sees everything. */
export const people = ['author', 'coauthor', 'reviewer', 'overseer'] as const
export type Person = (typeof people)[number]

export interface List {
  label: string
  as: Person
  /** Address below `/api`. */
  path: string
  /** Rows that the first page has at least, so that no empty list is measured. */
  rows: number
}

/** As the admin's list asks (payload, views/List): ten rows, the number of all, nothing of what they refer to. */
const page = 'limit=10&depth=0'

export const lists: List[] = [
  {
    label: 'resources, on a tenth of the teams',
    as: 'author',
    path: `/resource-packs?${page}&sort=-updatedAt`,
    rows: 10,
  },
  { label: 'resources, on every team', as: 'coauthor', path: `/resource-packs?${page}&sort=-updatedAt`, rows: 10 },
  {
    label: 'tasks of the first page',
    as: 'reviewer',
    path: '/cases?where[and][0][holder][in]=co&where[and][1][status][equals]=in-review&sort=deadline&limit=20&depth=0&pagination=false',
    rows: 20,
  },
  { label: 'cases of a county', as: 'reviewer', path: `/cases?${page}&sort=-submittedAt`, rows: 10 },
  { label: 'cases of the province', as: 'overseer', path: `/cases?${page}&sort=-submittedAt`, rows: 10 },
  { label: 'coverage of a textbook', as: 'reviewer', path: '/tallies/coverage?textbook=bench-0', rows: 0 },
  { label: 'coverage of a subject', as: 'reviewer', path: '/tallies/textbooks?subject=math', rows: 0 },
]
