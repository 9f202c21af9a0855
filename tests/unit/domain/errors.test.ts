import { expect, test } from '@jest/globals'
import { isProblem, Problem, toProblemDocument } from '../../../src/domain/errors'
import { problems } from '../../../src/domain/problems'

test('a problem fills its sentences in both languages and keeps its details as members', () => {
  const document = toProblemDocument(new Problem('stale-revision', { expected: 3, actual: 5 }))
  expect(document).toMatchObject({
    status: 409,
    code: 'stale-revision',
    type: 'urn:ziyuan:problem:stale-revision',
    expected: 3,
    actual: 5,
  })
  expect(document.title).toContain('您编辑的是第 3 版，现为第 5 版')
  expect(document.titleEn).toContain('you edited revision 3, it is now 5')
})

test('details can never overwrite the status or the code', () => {
  expect(toProblemDocument(new Problem('not-found', { status: 200, code: 'fine', what: 'x' }))).toMatchObject({
    status: 404,
    code: 'not-found',
  })
})

test('every row speaks both languages with the same places and a client or server status', () => {
  for (const [code, row] of Object.entries(problems)) {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()
    // A place may have its words in each language: {reason} beside {reasonEn}.
    expect([code, places(row.zh)]).toEqual([code, places(row.en).map((place) => place?.replace(/En$/, ''))])
    expect(row.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(row.status).toBeGreaterThanOrEqual(400)
  }
})

test('a problem is recognised by its code', () => {
  expect(isProblem(new Problem('conflict'), 'conflict')).toBe(true)
  expect(isProblem(new Problem('conflict'), 'recalled')).toBe(false)
  expect(isProblem(new Error('conflict'))).toBe(false)
})
