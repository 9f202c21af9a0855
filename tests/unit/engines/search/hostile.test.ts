import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { excerpt, mark } from '../../../../src/engines/search/embedded/marks'
import { matching } from '../../../../src/engines/search/embedded/match'
import { filterOf } from '../../../../src/engines/search/meilisearch/filter'
import { fromDocumentId, toDocumentId } from '../../../../src/engines/search/meilisearch/identifiers'
import { fromValue, toValue } from '../../../../src/engines/search/meilisearch/values'
import { wordsOf } from '../../../../src/engines/search/words'
import { aQuestion } from '../../../builders/searchDocument'

/** Any text, and texts rich in what query languages read. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      '\\',
      ']',
      '[',
      ',',
      ' ',
      'OR',
      'AND',
      'NOT',
      '%',
      '_',
      '=',
      '*',
      '\u0000',
      '＂',
      '数',
      'A',
    ),
  }),
)

describe('document ids', () => {
  test('are in the alphabet of the server, and lead back to the identifier', () => {
    const some = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(some, (identifier) => {
        const id = toDocumentId(identifier)
        expect(id).toMatch(/^[A-Za-z0-9_-]{1,511}$/)
        expect(fromDocumentId(id)).toBe(identifier)
      }),
    )
  })

  test('of our identifiers can still be read', () => {
    expect(toDocumentId('zj:pack:01jd#x')).toBe('zj_3apack_3a01jd_23x')
    expect(toDocumentId('_position')).not.toBe('_position')
  })

  test('too long for the server are refused, empty ones too', () => {
    for (const identifier of ['x'.repeat(512), '：'.repeat(60), '']) expect(() => toDocumentId(identifier)).toThrow()
  })
})

/** The server's own folding of what it compares (normalize_facet): compatibility forms, blanks at the ends, case. */
const folded = (text: string): string => text.normalize('NFKD').trim().toLowerCase()

describe('values in filters', () => {
  test('lead back to themselves, and two values never become one, whatever the server folds', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        if (fromValue(toValue(a)) !== null) expect(fromValue(toValue(a))).toBe(a)
        expect(folded(toValue(a)) === folded(toValue(b))).toBe(a === b)
      }),
    )
  })

  test('never end the string they stand in, so a filter has the conditions that we wrote and no other', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), fc.array(anyText, { maxLength: 5 }), (audiences, values) => {
        const conditions = filterOf(aQuestion('', { audiences, filters: { kind: values } }))
        expect(conditions).toHaveLength(3)
        const list = /^[\w.]+ IN \[(("[a-z0-9%./\u4e00-\u9fff-]*")(, "[a-z0-9%./\u4e00-\u9fff-]*")*)?\]$/
        for (const condition of conditions) expect(condition).toMatch(list)
        expect(conditions[2]?.match(/"/g) ?? []).toHaveLength(values.length * 2)
      }),
    )
  })

  test('are short enough to be compared whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (value) => {
        expect(Buffer.byteLength(toValue(value))).toBeLessThanOrEqual(400)
      }),
    )
  })
})

describe('words', () => {
  test('are quoted one by one, so that an expression has no other operator than ours', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 10 }), (words) => {
        const strings = /"(?:[^"]|"")*"/gs
        expect(matching(words).replace(strings, 'W')).toBe(`${words.map(() => 'W').join(' AND ')}*`)
      }),
    )
  })

  test('lose every sign that a query language could read, and folding them again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const words = wordsOf(typed)
        if (words === null) return
        expect(words).not.toMatch(/["\p{C}]|(^| )-/u)
        expect([...words].length).toBeLessThanOrEqual(200)
        expect(wordsOf(words)).toBe(words)
      }),
    )
  })
})

describe('marks', () => {
  test('leave the text as it is, cut in pieces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }),
        (text, words) => {
          expect(
            mark(text, words)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })

  test('a long text is shown around its first mark', () => {
    const text = `${'前'.repeat(300)}光合作用${'后'.repeat(300)}`
    const shown = excerpt(text, ['光合作用'])
    expect(shown).toMatch(/^…前+光合作用后+…$/)
    expect([...shown].length).toBe(202)
  })
})
