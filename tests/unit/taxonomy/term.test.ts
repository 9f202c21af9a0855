import { describe, expect, test } from '@jest/globals'
import {
  checkCodeForm,
  checkFixed,
  checkParent,
  initialsOf,
  searchTextOf,
  type Term,
} from '../../../src/domain/taxonomy'

const term = (code: string, more: Partial<Term> = {}): Term => ({ vocabulary: 'chapters', code, name: code, ...more })

describe('what a term is found by', () => {
  test.each([
    ['数字媒体技术', 'szmtjs'],
    ['护理', 'hl'],
    ['汽车检测与维修', 'qcjcywx'],
    ['俄语', 'ey'],
    ['AI 应用（二）', 'aiyye'],
  ])('the initials of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
  test('is its name, code, other names and initials, small and each once', () => {
    expect(searchTextOf({ name: '信息技术', code: 'IT', aliases: ['微机', 'it'] })).toBe('信息技术 it 微机 it xxjs')
  })
})

describe('a code', () => {
  test.each(['', 'a b', '/a', '数学', 'a'.repeat(121), 'a?b'])('is not %j', (code) => {
    expect(() => checkCodeForm(code)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
  test.each(['zj-sci-8s/1/5', '010101K', 'national_lesson'])('may be %s', (code) => {
    expect(() => checkCodeForm(code)).not.toThrow()
  })
  test('stays what it was, in its vocabulary', () => {
    expect(() => checkFixed(term('a'), term('b'))).toThrow(expect.objectContaining({ code: 'code-fixed' }))
    expect(() => checkFixed(term('a'), term('a', { vocabulary: 'grades' }))).toThrow()
    expect(() => checkFixed(term('a'), term('a'))).not.toThrow()
  })
})

describe('a parent', () => {
  const below = (parent: string) => term('a', { parent })
  test('exists', () => {
    expect(() => checkParent(below('b'), [], true, true)).toThrow(expect.objectContaining({ code: 'unknown-parent' }))
  })
  test('is not the term itself, nor anything below it', () => {
    const cycle = expect.objectContaining({ code: 'term-cycle' })
    expect(() => checkParent(below('a'), [term('a')], true, true)).toThrow(cycle)
    expect(() => checkParent(below('c'), [term('c'), term('b'), term('a')], true, true)).toThrow(cycle)
  })
  test('of another vocabulary may bear the same code', () => {
    expect(() => checkParent(below('a'), [term('a', { vocabulary: 'stages' })], false, true)).not.toThrow()
  })
  test('is not chosen once it is retired, but stays where it was chosen before', () => {
    const retired = [term('b', { retired: true })]
    expect(() => checkParent(below('b'), retired, true, true)).toThrow(
      expect.objectContaining({ code: 'retired-code' }),
    )
    expect(() => checkParent(below('b'), retired, true, false)).not.toThrow()
  })
})
