import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { kindList } from '../../src/domain/kinds'
import { seriousFindings } from './accessibility'
import { onAnEnglishPhoneInTheDark, picture, readAt } from './browser'
import { fill, openTab, save } from './form'
import { givenCentre } from './given'
import { Keyboard } from './keyboard'
import { chineseLeft, writtenAt } from './language'
import { newRow } from './newRow'
import { app, codeNames, course, textbook, topic, virtualSimulation, vocationalLibrary } from './papers'
import { kept, Typist, type Writing } from './typist'

/** The form of every rich kind, filled by a person; what the centre keeps is what was written. */
const { as } = givenCentre()
let page: Page
/** Identifiers of what is online, with their names. */
let online: Record<string, string>

beforeAll(async () => {
  page = await as('zjw.teacher')
  const query = 'where[state][equals]=online&where[audience][equals]=public&limit=20&depth=0'
  const { docs } = await readAt<{ docs: { identifier: string; title: string }[] }>(page, `/api/publications?${query}`)
  online = Object.fromEntries(docs.map(({ identifier, title }) => [identifier, title]))
})

const kindOf = (slug: string) => {
  const found = kindList.find((one) => one.slug === slug)
  if (!found) throw new Error(`${slug} is no kind`)
  return found
}

/** Makes a resource of the kind, saves it once, and reads back what is kept; stays on its page. `more`: done before it is saved. */
async function make(
  slug: string,
  title: string,
  writing: Writing,
  more?: () => Promise<void>,
): Promise<Record<string, unknown>> {
  await page.goto(`/admin/collections/${slug}/create`)
  await fill(page, 'general.title', title)
  await new Typist(page, { ...codeNames, ...online }).writeKind(kindOf(slug), writing)
  await more?.()
  await save(page)
  await page.waitForURL(new RegExp(`${slug}/(?!create)\\w+`))
  return stored(slug)
}

/** One more step of the table: the button below it makes the row, and the row's fields stand just before the button. */
async function addStep(keys: Keyboard, n: number, step: Writing): Promise<void> {
  const field = (name: string) => page.locator(`#field-steps__${n}__${name}`)
  await newRow(() => keys.press(page.locator('#field-steps > .array-field__add-row')), field('title'))
  await keys.to(field('title'), { back: true })
  await page.keyboard.type(String(step.title))
  for (const name of ['goal', 'minutes', 'score']) await keys.write(field(name), String(step[name]))
}

/** What the centre keeps of the resource on the page. */
const stored = (slug: string): Promise<Record<string, unknown>> =>
  readAt(page, `/api/${slug}/${new URL(page.url()).pathname.split('/').at(-1)}?depth=0`)

describe('what a person writes is what is kept, of', () => {
  test('a vocational library: majors, partners, goals and the four tiers', async () => {
    expect(await make('vocational-libraries', '现代纺织技术资源库', vocationalLibrary)).toMatchObject(
      kept(vocationalLibrary),
    )
    await openTab(page, '素材')
    await picture(page, '80-vocational-library', true)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('a first-class course: team, chapters with sections, assessments and a term', async () => {
    expect(await make('courses', '概率论初步（浏览器测试）', course)).toMatchObject(kept(course))
    await openTab(page, '考核与期次')
    await picture(page, '81-course-terms', true)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('a virtual simulation: the ten steps of its table, the last by the keyboard alone, of which the meter wants no more', async () => {
    const steps = virtualSimulation.steps as Writing[]
    const [last] = steps.slice(-1)
    const nine = { ...virtualSimulation, steps: steps.slice(0, -1) }
    const whole = await make('virtual-simulations', '滴定虚拟仿真', nine, async () => {
      await openTab(page, '步骤')
      await addStep(new Keyboard(page), steps.length - 1, last as Writing)
    })
    expect(whole).toMatchObject(kept(virtualSimulation))
    await page.locator('.zy-standing').click()
    await page.locator('.zy-places', { hasText: '填写摘要' }).first().waitFor()
    expect(await page.locator('.zy-places', { hasText: '步骤' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await openTab(page, '步骤')
    await picture(page, '82-simulation-steps', true)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('a textbook: editors, partners, units, and companions both published and uploaded', async () => {
    const [companion = ''] = Object.keys(online)
    const writing = textbook(companion)
    expect(await make('textbooks', '纺织品检测活页教材', writing)).toMatchObject(kept(writing))
    await openTab(page, '配套资源')
    await picture(page, '83-textbook-companions', true)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('a topic: its items in their order, and in another order when one is moved', async () => {
    const writing = topic(Object.keys(online).slice(0, 2))
    expect(await make('topics', '课后三次观察', writing)).toMatchObject(kept(writing))
    await openTab(page, '条目')
    await picture(page, '84-topic-items', true)
    expect(await seriousFindings(page)).toEqual([])
    await page.locator('#items-row-1 .array-actions__button').click()
    await page.locator('.array-actions__move-up').click()
    await save(page)
    const [first, second] = writing.items as Writing[]
    expect(await stored('topics')).toMatchObject({ items: [second, first] })
  })

  test('an app: platforms, permissions, data collected and the double review', async () => {
    expect(await make('apps', '错题本', app)).toMatchObject(kept(app))
    await openTab(page, '权限与数据')
    await picture(page, '85-app-permissions', true)
    expect(await seriousFindings(page)).toEqual([])
  })
})

describe('the same forms', () => {
  test('can be read in the dark on a phone, and in English without a Chinese word of ours', async () => {
    const { pathname } = new URL(page.url())
    await onAnEnglishPhoneInTheDark(page)
    await page.locator('.zy-standing').waitFor()
    const data = await writtenAt(page, `/api${pathname.replace('/admin/collections', '')}?depth=2`, '/api/users/me')
    for (const tab of ['App', 'Permissions and data', 'Double review']) {
      await openTab(page, tab)
      await page.waitForTimeout(300)
      expect(await chineseLeft(page, data)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    }
    await picture(page, '86-phone-dark-english-app', true)
  })
})
