/**
 * A named place between two writes. Does nothing, unless a test names it in FAILPOINT: then the process dies there as
 * if the power went. `npm run faults` stops every operation at every one of them; a name nobody reached fails the run.
 */
type Reached = (name: string) => void

let reached: Reached = () => {}

/** Set once at the composition root, by tests and by the fault run. */
export const onFailpoint = (listener: Reached): void => {
  reached = listener
}

export const failpoint = (name: string): void => reached(name)
