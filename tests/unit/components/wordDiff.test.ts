import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { wordDiff } from '../../../src/components/difference/wordDiff'

const changed = (stretches: { text: string; changed: boolean }[]) =>
  stretches.filter((one) => one.changed).map((one) => one.text)

describe('two texts side by side', () => {
  test('mark the words that differ and no others', () => {
    const { mine, theirs } = wordDiff('用光具座找出成像规律', '用光具座说明成像规律')
    expect(changed(mine)).toEqual(['找出'])
    expect(changed(theirs)).toEqual(['说明'])
  })

  test('mark an addition on its own side alone', () => {
    const { mine, theirs } = wordDiff('会画光路图。', '会画光路图。第 3 页已改正。')
    expect(changed(mine)).toEqual([])
    expect(changed(theirs)).toEqual(['第 3 页已改正。'])
  })

  test('are the same without a mark', () => {
    expect(wordDiff('一样', '一样')).toEqual({
      mine: [{ text: '一样', changed: false }],
      theirs: [{ text: '一样', changed: false }],
    })
  })

  test('keep a change at the end of a long text in sight', () => {
    const long = '光沿直线传播。'.repeat(500)
    const { mine } = wordDiff(`${long}甲`, `${long}乙`)
    expect(mine.map((one) => one.text).join('').length).toBeLessThan(100)
    expect(changed(mine)).toEqual(['甲'])
  })

  test('of any kind: nothing marked only where they are equal, and short ones are told whole', () => {
    const text = fc.string({ unit: fc.constantFrom('光', '影', ' ', 'a', '。'), maxLength: 30 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { mine, theirs } = wordDiff(one, other)
        expect(mine.map((part) => part.text).join('')).toBe(one)
        expect(theirs.map((part) => part.text).join('')).toBe(other)
        expect(changed(mine).length + changed(theirs).length === 0).toBe(one === other)
      }),
    )
  })
})
