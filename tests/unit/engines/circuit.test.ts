import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Clock } from '../../../src/domain/clock'
import { Problem } from '../../../src/domain/errors'
import { type Circuit, type CircuitSettings, openCircuit } from '../../../src/engines/circuit'
import { statesOfParts, watchParts } from '../../../src/engines/parts'

const began = new Date('2026-11-25T00:00:00Z')
/** Follows the time that jest moves. */
const clock: Clock = { now: () => new Date() }
const lost = () => Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:7480'), { code: 'ECONNREFUSED' })

describe('a circuit', () => {
  const open: Circuit[] = []
  const aCircuit = (given: Partial<CircuitSettings> = {}): Circuit => {
    const isFailure = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
    const circuit = openCircuit({ name: 'storage', clock, unavailable: 'storage-unavailable', isFailure, ...given })
    open.push(circuit)
    return circuit
  }
  const fails = () => Promise.reject(lost())
  const answers = () => Promise.resolve('bytes')
  const breakDown = async (circuit: Circuit, times = 5) => {
    for (let i = 0; i < times; i++) await expect(circuit.call(fails)).rejects.toThrow('ECONNREFUSED')
  }

  beforeEach(() => void jest.useFakeTimers({ now: began }))
  afterEach(() => {
    for (const circuit of open.splice(0)) circuit.close()
    jest.useRealTimers()
  })

  test('passes on what the server answers, errors that are answers included, and stays well', async () => {
    const circuit = aCircuit()
    expect(await circuit.call(answers)).toBe('bytes')
    const refusal = new Problem('not-found', { what: 'files/a' })
    for (let i = 0; i < 20; i++) await expect(circuit.call(() => Promise.reject(refusal))).rejects.toBe(refusal)
    expect(circuit.state()).toEqual({ name: 'storage', state: 'well', since: began.toISOString(), reason: null })
  })

  test('repeats what may be repeated, after a growing pause, and is well once it answers', async () => {
    const circuit = aCircuit()
    const at: number[] = []
    const work = () => {
      at.push(Date.now() - began.getTime())
      return at.length < 3 ? fails() : answers()
    }
    const call = circuit.call(work, { repeatable: true })
    await jest.advanceTimersByTimeAsync(5_000)
    expect(await call).toBe('bytes')
    expect(at).toHaveLength(3)
    expect(circuit.state().state).toBe('well')
  })

  test('two callers do not come back at the same moment: the pauses are jittered', async () => {
    const pauses = new Set<number>()
    for (let i = 0; i < 20; i++) {
      const circuit = aCircuit({ attempts: 2, pause: 1_000 })
      const from = Date.now()
      let second = 0
      const call = circuit.call(
        () => {
          if (Date.now() > from) second = Date.now() - from
          return fails()
        },
        { repeatable: true },
      )
      call.catch(() => undefined)
      await jest.advanceTimersByTimeAsync(20_000)
      await expect(call).rejects.toThrow('ECONNREFUSED')
      pauses.add(second)
    }
    expect(pauses.size).toBeGreaterThan(10)
  })

  test('does not repeat what might then be done twice', async () => {
    let attempts = 0
    const work = () => {
      attempts++
      return fails()
    }
    await expect(aCircuit().call(work)).rejects.toThrow('ECONNREFUSED')
    expect(attempts).toBe(1)
  })

  test('gives up on a call past its time with the problem of the part, and lets the work know', async () => {
    const circuit = aCircuit({ timeout: 2_000 })
    let stopped = false
    const call = circuit.call((signal) => {
      signal.addEventListener('abort', () => {
        stopped = true
      })
      return new Promise(() => undefined)
    })
    const told = expect(call).rejects.toMatchObject({ code: 'storage-unavailable', status: 503 })
    await jest.advanceTimersByTimeAsync(1_999)
    expect(stopped).toBe(false)
    await jest.advanceTimersByTimeAsync(1)
    await told
    expect(stopped).toBe(true)
    expect(circuit.state().state).toBe('failing')
  })

  test('says failing after a failure and since when, and well again after an answer', async () => {
    const circuit = aCircuit()
    jest.advanceTimersByTime(1_000)
    await breakDown(circuit, 1)
    expect(circuit.state()).toEqual({
      name: 'storage',
      state: 'failing',
      since: '2026-11-25T00:00:01.000Z',
      reason: 'Error: connect ECONNREFUSED 10.1.2.3:7480',
    })
    await circuit.call(answers)
    expect(circuit.state()).toMatchObject({ state: 'well', reason: null })
  })

  test('after five failures in a row it is down: callers are told at once and the server is left alone', async () => {
    const circuit = aCircuit()
    await breakDown(circuit)
    expect(circuit.state().state).toBe('down')
    let asked = 0
    const work = async () => ++asked
    await expect(circuit.call(work)).rejects.toMatchObject({ code: 'storage-unavailable' })
    await expect(circuit.call(work, { repeatable: true })).rejects.toMatchObject({ code: 'storage-unavailable' })
    expect(asked).toBe(0)
    await expect(circuit.call(work)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  })

  test('after its rest one call is let through: a failure opens it again, an answer closes it', async () => {
    const circuit = aCircuit({ rest: 5_000 })
    await breakDown(circuit)
    jest.advanceTimersByTime(5_000)
    await breakDown(circuit, 1)
    expect(circuit.state().state).toBe('down')
    await expect(circuit.call(answers)).rejects.toMatchObject({ code: 'storage-unavailable' })
    jest.advanceTimersByTime(5_000)
    expect(await circuit.call(answers)).toBe('bytes')
    expect(circuit.state().state).toBe('well')
  })

  test('while down it asks by itself, so that health tells of the return before anyone calls', async () => {
    let back = false
    const circuit = aCircuit({ rest: 5_000, probe: () => (back ? answers() : fails()) })
    await breakDown(circuit)
    await jest.advanceTimersByTimeAsync(30_000)
    expect(circuit.state().state).toBe('down')
    back = true
    await jest.advanceTimersByTimeAsync(6_000)
    expect(circuit.state().state).toBe('well')
  })

  test('after one failure it asks by itself too: a server that nobody has called since is not called failing for ever', async () => {
    const circuit = aCircuit({ rest: 5_000, probe: answers })
    await breakDown(circuit, 1)
    await jest.advanceTimersByTimeAsync(5_000)
    expect(circuit.state().state).toBe('failing')
    await jest.advanceTimersByTimeAsync(1)
    expect(circuit.state().state).toBe('well')
    expect(jest.getTimerCount()).toBe(0)
  })

  test('a circuit that was closed asks no more, even where a question was under way', async () => {
    let asked = 0
    const circuit = aCircuit({
      rest: 5_000,
      probe: () => new Promise((_, reject) => setTimeout(reject, 1_000, lost(), ++asked)),
    })
    await breakDown(circuit)
    await jest.advanceTimersByTimeAsync(5_500)
    circuit.close()
    await jest.advanceTimersByTimeAsync(30_000)
    expect(asked).toBe(1)
  })

  test('each change is announced once, for the running log', async () => {
    const heard: string[] = []
    watchParts(({ name, state, reason }) => heard.push(`${name} ${state} ${reason}`))
    const circuit = aCircuit()
    await breakDown(circuit)
    jest.advanceTimersByTime(5_000)
    await circuit.call(answers)
    const why = 'Error: connect ECONNREFUSED 10.1.2.3:7480'
    expect(heard).toEqual([`storage failing ${why}`, `storage down ${why}`, 'storage well null'])
  })

  test('a part is listed once, by the worst of its connections, until they are closed', async () => {
    const [one, other] = [aCircuit(), aCircuit()]
    aCircuit({ name: 'database', unavailable: 'storage-unavailable' })
    await breakDown(one, 1)
    expect(statesOfParts().map(({ name, state }) => `${name} ${state}`)).toEqual(['database well', 'storage failing'])
    one.close()
    other.close()
    expect(statesOfParts().map(({ name }) => name)).toEqual(['database'])
  })
})
