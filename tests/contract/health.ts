import { setTimeout as wait } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { statesOfParts } from '../../src/engines/parts'

/** State of each part by its name, as the health page shows it. */
export const health = () => Object.fromEntries(statesOfParts().map(({ name, state }) => [name, state]))

/** Waits until health says so of every part by itself, without a caller: the circuits ask. */
export async function untilWell(): Promise<void> {
  const ailing = () => statesOfParts().filter(({ state }) => state !== 'well')
  for (let i = 0; i < 200 && ailing().length > 0; i++) await wait(50)
  expect(ailing()).toEqual([])
}
