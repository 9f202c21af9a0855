import { expect, test } from '@jest/globals'
import { collections } from '../../../src/collections'

/** Words of a form that are the same in both languages: how languages call themselves. */
const ownNames = ['中文', '日本語']
const isChinese = (value: unknown) => typeof value === 'string' && /\p{Script=Han}/u.test(value)
/** A sentence that says both, one after the other. */
const saysBoth = (value: string) => /\p{Script=Han}/u.test(value) && /[A-Za-z]{3}/.test(value)

/** Where a collection says something in one language alone. */
function oneSided(value: unknown, place: string): string[] {
  if (isChinese(value)) return ownNames.includes(value as string) || saysBoth(value as string) ? [] : [place]
  if (typeof value !== 'object' || value === null) return []
  const { zh, en } = value as { zh?: unknown; en?: unknown }
  // An example in English may name something Chinese.
  if (isChinese(zh)) return typeof en === 'string' && en !== zh && /[A-Za-z]/.test(en) ? [] : [place]
  return Object.entries(value).flatMap(([name, inner]) => oneSided(inner, `${place}.${name}`))
}

test('every word of the forms and lists is there in both languages', () => {
  const all = collections(3600, false)
  expect(all.length).toBeGreaterThan(20)
  expect(all.flatMap((collection) => oneSided(collection, collection.slug))).toEqual([])
})
