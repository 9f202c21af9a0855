import { describe, expect, test } from '@jest/globals'
import { isProblem } from '../../../src/domain/errors'
import { courses } from '../../../src/domain/kinds/courses'
import type { Fields } from '../../../src/domain/kinds/fields'
import { resourcePacks } from '../../../src/domain/kinds/resourcePacks'
import { booksOf, chapterClaims, claimsOfChange, mustFit } from '../../../src/domain/taxonomy/chapterFits'

const { fields } = resourcePacks
const data = { stage: 'junior', subject: 'science', edition: 'zj', grade: 'g8', volume: 'shang', publisher: 'x' }
const books = new Map([
  ['zj-8s', { code: 'zj-8s', name: '科学 八年级上册', data }],
  ['own', { code: 'own', name: '校本教材', data: null }],
])
const place = { stage: 'junior', subject: 'science', edition: 'zj', grade: 'g8', volume: 'shang' }
const pack = (educational: object, ...lessons: (string | null)[]) => ({
  educational,
  lessons: lessons.map((chapter) => ({ title: '课', chapter })),
})

/** The field and the one that it contradicts; null: it is taken. */
function refused(values: object, of: Fields = fields): [unknown, unknown] | null {
  try {
    mustFit(chapterClaims(of, values as Record<string, unknown>), books)
    return null
  } catch (error) {
    if (!isProblem(error, 'chapter-elsewhere')) throw error
    return [error.details.field, error.details.other]
  }
}

describe('a chapter', () => {
  test('belongs to the edition, grade, subject, stage and volume that stand beside it', () => {
    expect(refused(pack({ ...place, chapter: 'zj-8s/1/5' }))).toBeNull()
    for (const [name, value] of [
      ['stage', 'primary'],
      ['subject', 'math'],
      ['edition', 'rj'],
      ['grade', 'g7'],
      ['volume', 'xia'],
    ] as const)
      expect(refused(pack({ ...place, [name]: value, chapter: 'zj-8s/1' }))).toEqual([
        'educational.chapter',
        `educational.${name}`,
      ])
  })

  test('contradicts nothing that is not said, by the form or by the textbook', () => {
    expect(refused(pack({ chapter: 'zj-8s/1' }))).toBeNull()
    expect(refused(pack({ ...place, edition: '', grade: null, chapter: 'zj-8s/1' }))).toBeNull()
    expect(refused(pack({ ...place, edition: 'rj', chapter: 'own/1' }))).toBeNull()
    expect(refused(pack({ ...place, edition: 'rj', chapter: 'no-such-book/1' }))).toBeNull()
    expect(refused({})).toBeNull()
  })

  test('of a lesson may be of another year of the same books, and is named by its row', () => {
    expect(refused(pack({ ...place, grade: 'g9', volume: 'xia' }, null, 'zj-8s/1'))).toBeNull()
    expect(refused(pack({ ...place, edition: 'rj' }, null, 'zj-8s/1'))).toEqual([
      'lessons.1.chapter',
      'educational.edition',
    ])
  })

  test('of a course is its own chapters’ business', () => {
    expect(
      refused({ educational: { ...place, edition: 'rj' }, chapters: [{ title: 'zj-8s/1' }] }, courses.fields),
    ).toBeNull()
  })
})

describe('a change', () => {
  const before = pack({ ...place, edition: 'rj', chapter: 'zj-8s/1' }, 'zj-8s/1/2')

  test('claims what it says anew: what stood there is left, wherever its row went', () => {
    expect(claimsOfChange(fields, before, { general: { title: '新' } })).toEqual([])
    const lessons = [
      { title: '先', chapter: null },
      { title: '课', chapter: 'zj-8s/1/2' },
    ]
    expect(claimsOfChange(fields, before, { lessons })).toEqual([])
  })

  test('of what stands beside a chapter claims every chapter again', () => {
    const claims = claimsOfChange(fields, before, { educational: { edition: 'bsd' } })
    expect(claims.map(({ path, said }) => [path, said.edition])).toEqual([
      ['educational.chapter', 'bsd'],
      ['lessons.0.chapter', 'bsd'],
    ])
    expect(booksOf(claims)).toEqual(['zj-8s'])
  })
})
