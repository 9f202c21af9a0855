import { describe, expect, test } from '@jest/globals'
import { remarksOnHtml } from '../../../src/checks/htmlScripts'
import { remarksOnSvg } from '../../../src/checks/svgScripts'

const html = (text: string) => remarksOnHtml(text).map((remark) => remark.en)
const svg = (inner: string) =>
  remarksOnSvg(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`,
  ).map((remark) => remark.en)

describe('HTML pages', () => {
  test('words, pictures beside the page and links within it are clean', () => {
    expect(
      html(
        '<!doctype html><html><body><h1>圆</h1><img src="a.png"><a href="#top">上</a><img src="data:image/png;base64,AA"></body></html>',
      ),
    ).toEqual([])
  })
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<SCRIPT SRC="x.js"></SCRIPT>', '<script>'],
    ['<img src=x onerror=alert(1)>', 'event handler onerror'],
    ['<iframe src="a.html"></iframe>', '<iframe>'],
    ['<object data="a.swf"></object>', '<object>'],
    ['<a href="java&#10;script:alert(1)">x</a>', 'address that runs: java script:alert(1)'],
    ['<a href="data:text/html,x">x</a>', 'address that runs: data:text/html,x'],
    ['<a href="https://ads.example">x</a>', 'outside address in <a>: https://ads.example'],
    ['<img src="//track.example/p.gif">', 'outside address in <img>: //track.example/p.gif'],
    ['<form action="http://evil.example"></form>', 'outside address in <form>: http://evil.example'],
    ['<meta http-equiv="Refresh" content="0;url=x">', '<meta http-equiv="refresh">'],
    ['<base href="x/">', '<base>'],
    ['<style>@import "a.css"</style>', 'a style sheet that fetches'],
    ['<p style="background:url(https://t.example/x)">', 'a style that fetches'],
  ])('%s is named', (page, remark) => expect(html(page)).toEqual([remark]))
  test('the same thing a thousand times is one remark', () =>
    expect(html('<script></script>'.repeat(1000))).toEqual(['<script>']))
})

describe('SVG drawings', () => {
  test('shapes, references within and embedded pictures are clean', () => {
    expect(
      svg(
        '<defs><g id="a"/></defs><use xlink:href="#a"/><image href="data:image/png;base64,AA"/><style>.a{fill:url(#g)}</style>',
      ),
    ).toEqual([])
  })
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>', '<script>'],
    ['<rect onload="x()"/>', 'event handler onload'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', '<foreignobject>'],
    ['<a xlink:href="javascript:x"/>', 'address that runs in <a>'],
    ['<animate attributeName="href" to="javascript:x"/>', 'address that runs in <animate>'],
    ['<image href="https://t.example/p.png"/>', 'outside address in <image>: https://t.example/p.png'],
    ['<use href="//t.example/x.svg#a"/>', 'outside address in <use>: //t.example/x.svg#a'],
    ['<style>@import url(https://t.example)</style>', 'a style sheet that fetches'],
    ['<rect fill="url(https://t.example#g)"/>', 'outside address in fill'],
  ])('%s is named', (inner, remark) => expect(svg(inner)).toEqual([remark]))
  test('entity declarations are named and never expanded', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">]><svg>&b;</svg>`
    expect(remarksOnSvg(bomb).map((remark) => remark.en)).toContain('entity declarations')
  })
  test('what only the HTML reading of a broken drawing shows is found too', () => {
    expect(svg('<title><![CDATA[</title><script>alert(1)</script>]]></title>')).toContain('<script>')
  })
})
