import type { ProblemCode } from '../../../src/domain/problems'

/** What is taken away from a centre in one round. */
export type Away = 'database' | 'store' | 'writes'

/** What is played meanwhile: see `stories.ts`. */
export type Story = 'resource' | 'administration'

/** What the round's parent wants of the centre's process: its one argument, as JSON. */
export interface Orders {
  away: Away
  story: Story
  /** Places that are worth a word to the parent: failpoints, and names of acts (before the act's first step). */
  points: string[]
}

/** What the centre says; it goes on when the parent has nodded, so that an outage stands before the next step is taken. */
export type Word =
  | { is: 'listening'; port: number }
  | { is: 'at'; point: string }
  | {
      is: 'done'
      act: string
      /** Problems that the client was told, each before it repeated its request. */
      told: ProblemCode[]
      /** What does not hold; empty: nothing lost, doubled or half visible. */
      wrong: string[]
      /** Nothing is left to visit, or no act to play. */
      last: boolean
    }
