import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { isEmptyRichText, richTextHtml, richTextWords } from '../../../src/domain/richtext'

const html = (...children: unknown[]) => richTextHtml({ root: { type: 'root', children } }, 'general.description')
const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })

describe('rich text as HTML', () => {
  test('paragraphs, headings, emphasis and line breaks are written', () => {
    expect(
      html(
        { type: 'heading', tag: 'h3', children: [text('定理')] },
        paragraph(text('面积', 1), { type: 'linebreak' }, text('公式', 2)),
      ),
    ).toBe('<h3>定理</h3><p><strong>面积</strong><br /><em>公式</em></p>')
  })

  test('formats nest in one order, whatever their number', () => {
    expect(html(paragraph(text('x', 1 | 64)))).toBe('<p><sup><strong>x</strong></sup></p>')
  })

  test('lists, ticked items and tables are written without form elements', () => {
    expect(
      html({ type: 'list', listType: 'number', start: 3, children: [{ type: 'listitem', children: [text('三')] }] }),
    ).toBe('<ol start="3"><li>三</li></ol>')
    expect(
      html({
        type: 'list',
        listType: 'check',
        children: [{ type: 'listitem', checked: true, children: [text('完成')] }],
      }),
    ).toBe('<ul><li>☑ 完成</li></ul>')
    expect(
      html({
        type: 'table',
        children: [
          { type: 'tablerow', children: [{ type: 'tablecell', headerState: 1, colSpan: 2, children: [text('表头')] }] },
        ],
      }),
    ).toBe('<table><tbody><tr><th colspan="2">表头</th></tr></tbody></table>')
  })

  test('markup typed as text stays text', () => {
    expect(html(paragraph(text('<script>alert("1&2")</script>')))).toBe(
      '<p>&lt;script&gt;alert(&quot;1&amp;2&quot;)&lt;/script&gt;</p>',
    )
  })

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    '/admin',
    'https://a"onclick="x',
    'java\nscript:x',
  ])('the address %j loses its link and keeps its words', (url) =>
    expect(html(paragraph({ type: 'link', fields: { url }, children: [text('看这里')] }))).toBe('<p>看这里</p>'),
  )

  test('a web address is a link that hands on nothing', () => {
    expect(
      html(
        paragraph({ type: 'autolink', fields: { url: 'https://moe.example/?a=1&b=2' }, children: [text('教育部')] }),
      ),
    ).toBe('<p><a href="https://moe.example/?a=1&amp;b=2" rel="noopener nofollow">教育部</a></p>')
  })

  test('a node nobody knows is left out and its words stay', () => {
    expect(
      html(
        { type: 'iframe', src: 'https://evil.example', children: [paragraph(text('正文'))] },
        { type: 'constructor', children: [] },
      ),
    ).toBe('<p>正文</p>')
  })

  test.each([
    [null],
    [undefined],
    ['text'],
    [7],
    [{}],
    [{ root: null }],
    [{ root: { children: [paragraph(text('  '))] } }],
  ])('%j says nothing', (state) => {
    expect(richTextHtml(state, 'x')).toBe('')
    expect(isEmptyRichText(state)).toBe(true)
  })

  test('words come a line for each block', () => {
    expect(
      richTextWords(
        {
          root: {
            children: [
              paragraph(text('一')),
              { type: 'list', children: [{ type: 'listitem', children: [text('二')] }] },
            ],
          },
        },
        'x',
      ),
    ).toBe('一\n二')
  })

  test('nesting beyond reason is refused by field, not by a full stack', () => {
    let node: unknown = text('底')
    for (let i = 0; i < 100_000; i++) node = { type: 'quote', children: [node] }
    expect(() => html(node)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        details: expect.objectContaining({ field: 'general.description' }),
      }),
    )
  })

  test('a state of too many nodes is refused', () => {
    const many = Array.from({ length: 60_000 }, () => text('a'))
    expect(() => html(...many)).toThrow(expect.objectContaining({ code: 'list-too-long' }))
  })

  test('an independent parser finds only what is allowed in it, for any state at all', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>', 'javascript:x', '&lt;', ']]>', '<!--'),
    )
    const type = fc.oneof(
      fc.constantFrom('paragraph', 'heading', 'text', 'link', 'list', 'listitem', 'table', 'tablerow', 'tablecell'),
      fc.constantFrom('script', '__proto__'),
      word,
    )
    const node = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.record(
        {
          type,
          tag: word,
          text: word,
          format: fc.oneof(fc.nat(255), word),
          listType: fc.constantFrom('number', 'bullet', 'check'),
          start: fc.anything(),
          colSpan: fc.anything(),
          fields: fc.record({ url: fc.oneof(word, fc.webUrl()) }),
          children: fc.array(tie('node'), { maxLength: 3 }),
        },
        { requiredKeys: ['type'] },
      ),
    })).node
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (children) => {
        const parser = new Parser({
          onopentag: (name, attributes) => {
            expect(allowed).toHaveProperty(name)
            for (const [key, value] of Object.entries(attributes)) expect(value).toMatch(allowed[name]?.[key] ?? /^$/)
          },
          oncomment: (comment) => expect(comment).toBeUndefined(),
          onprocessinginstruction: (name) => expect(name).toBeUndefined(),
        })
        parser.end(html(...children))
      }),
      { numRuns: 500 },
    )
  })
})

/** Elements that frozen text may hold, and what their attributes may say. */
const spans = { colspan: /^\d{1,3}$/, rowspan: /^\d{1,3}$/ }
const plain = 'p blockquote h1 h2 h3 h4 h5 h6 ul li hr br table tbody tr strong em s u code sub sup'.split(' ')
const allowed: Record<string, Record<string, RegExp>> = {
  ...Object.fromEntries(plain.map((name) => [name, {}])),
  a: { href: /^(https?:|mailto:|tel:)/i, rel: /^noopener nofollow$/ },
  ol: { start: /^\d{1,3}$/ },
  td: spans,
  th: spans,
}
