import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { corpus } from '../../fixtures/hostile/build'
import { type Door, openDoor } from './door'

describe('the hostile corpus', () => {
  let door: Door
  beforeAll(async () => {
    door = await openDoor()
  })
  afterAll(() => door.close())

  const refused = corpus.flatMap((file) => ('problem' in file.outcome ? [{ ...file, ...file.outcome }] : []))
  test.each(refused)(
    '$what is refused by name and reason, and leaves no trace: $problem',
    async ({ name, bytes, problem, reason }) => {
      const before = await door.traces()
      const caught = await door.bring(name, bytes()).then(
        () => null,
        (error: unknown) => error,
      )
      expect(caught).toMatchObject({ code: problem })
      const { messageZh, details } = caught as { messageZh: string; details: { name: string } }
      expect(details.name.length).toBeLessThanOrEqual(200)
      if (problem !== 'file-name-invalid') expect(messageZh).toContain(name)
      expect(messageZh).toContain(reason ?? '')
      expect(messageZh).not.toMatch(/[\u0000-\u001f\u202a-\u202e]|undefined/)
      expect(await door.traces()).toEqual(before)
    },
  )

  const found = corpus.flatMap((file) => ('check' in file.outcome ? [{ ...file, ...file.outcome }] : []))
  test.each(found)('$what is taken in and remarked on by $check', async ({ name, bytes, check, notChecked }) => {
    const asset = await door.bring(name, bytes())
    const findings = (await door.findings(asset)).filter((finding) => finding.item === 'M14')
    const own = findings.filter((finding) => finding.id.startsWith(`${check}@1:`))
    expect(own.length).toBeGreaterThan(0)
    for (const finding of own) expect(finding).toMatchObject({ source: 'machine', place: `file:${asset.digest}` })
    if (notChecked) expect(own.some((finding) => finding.notChecked)).toBe(true)
    expect((await door.traces()).waiting).toEqual([])
  })

  const taken = corpus.flatMap((file) => ('taken' in file.outcome ? [{ ...file, ...file.outcome }] : []))
  test.each(taken)('$what is taken in as $taken, without a remark', async ({ name, bytes, taken }) => {
    const asset = await door.bring(name, bytes())
    expect(asset.type).toBe(taken)
    expect((await door.findings(asset)).filter((finding) => finding.item === 'M14')).toEqual([])
  })
})
