import { describe, expect, test } from '@jest/globals'
import { firstPassword } from '../../../seed/cast'
import { boilerplate } from '../../../seed/check/boilerplate'
import { everything } from '../../../seed/extent'
import { organisations } from '../../../seed/organisations'
import { people } from '../../../seed/people'
import { resources } from '../../../seed/resources'
import { story } from '../../../seed/story'
import { regions, terms } from '../../../seed/taxonomy'
import { roleNames, separated } from '../../../src/domain/actor'
import { checkPassword } from '../../../src/domain/password'

describe('the taxonomy', () => {
  test('holds the province with its 11 cities and 90 counties', () => {
    const levels = regions().map(({ level }) => level)
    expect(levels.filter((level) => level === 'city')).toHaveLength(11)
    expect(levels.filter((level) => level === 'county')).toHaveLength(90)
    expect(regions().filter(({ marks }) => marks.includes('mountain26'))).toHaveLength(26)
  })
  test('names every term once', () => {
    const keys = terms().map(({ vocabulary, code }) => `${vocabulary} ${code}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('codes a section by its place in the book', () => {
    const found = terms().find(({ vocabulary, code }) => vocabulary === 'chapters' && code === 'zj-sci-8s/1/5')
    expect(found).toMatchObject({ name: '第5节 透镜和视觉', parent: 'zj-sci-8s/1' })
  })
  test('has every code that a seeded resource uses', () => {
    const known = new Set(terms().map(({ vocabulary, code }) => `${vocabulary} ${code}`))
    const columns = {
      stage: 'stages',
      subject: 'subjects',
      edition: 'editions',
      grade: 'grades',
      volume: 'volumes',
      chapter: 'chapters',
      resourceType: 'resource-types',
    } as const
    for (const { groups } of everything.resources)
      for (const [field, vocabulary] of Object.entries(columns)) {
        const code = groups.educational[field as keyof typeof columns]
        if (code) expect(known).toContain(`${vocabulary} ${code}`)
      }
  })
})

describe('organisations and people', () => {
  test('eight organisations, parents first, schools with ten digits', () => {
    expect(organisations).toHaveLength(8)
    organisations.forEach(({ parent }, n) => {
      if (parent) expect(organisations.slice(0, n).map(({ code }) => code)).toContain(parent)
    })
    for (const { code } of organisations.filter(({ level }) => level === 'school'))
      expect(code).toMatch(/^\d{2}33\d{6}$/)
  })
  test('somebody holds every role, nobody two that are kept apart', () => {
    expect(new Set(people.flatMap(({ roles }) => roles))).toEqual(new Set(roleNames))
    for (const { roles } of people) expect(roles.filter((role) => separated.includes(role)).length).toBeLessThan(2)
  })
  test('first passwords are never the same and strong enough', () => {
    const made = Array.from({ length: 200 }, firstPassword)
    expect(new Set(made).size).toBe(200)
    for (const password of made) expect(() => checkPassword(password, [])).not.toThrow()
  })
})

describe('the full seed', () => {
  const { organisations, people, resources, story } = everything
  test('has organisations of every kind, parents first, with codes of their own', () => {
    expect(organisations).toHaveLength(42)
    expect(new Set(organisations.map(({ code }) => code)).size).toBe(42)
    expect(new Set(organisations.map(({ kind }) => kind)).size).toBe(11)
    organisations.forEach(({ parent }, n) => {
      if (parent) expect(organisations.slice(0, n).map(({ code }) => code)).toContain(parent)
    })
    for (const { code } of organisations.filter(({ kind }) => kind === 'school' || kind === 'university'))
      expect(code).toMatch(/^\d{2}33\d{6}$/)
  })
  test('marks counties as the table of regions does', () => {
    const marks = new Map(regions().map((region) => [region.code, region.marks]))
    for (const one of organisations.filter(({ kind }) => kind === 'county'))
      expect([one.code, one.marks]).toEqual([
        one.code,
        (marks.get(one.code) ?? []).filter((mark) => ['mountain26', 'island'].includes(mark)),
      ])
  })
  test('has schools of every type that its resources come from', () => {
    const types = organisations.filter(({ kind }) => kind === 'school').map(({ code }) => code.slice(0, 2))
    expect(new Set(types)).toEqual(new Set(['11', '21', '31', '34', '36', '51', '92', '93']))
  })
  test('has nobody twice, and everybody in an organisation of the seed', () => {
    const codes = organisations.map(({ code }) => code)
    expect(new Set(people.map(({ username }) => username)).size).toBe(people.length)
    for (const { organisation } of people) expect(codes).toContain(organisation)
    expect(people.filter(({ listedOnly }) => !listedOnly)).toHaveLength(45)
  })
  test('has sixty resources and more over all nine kinds, each with a story told by people there are', () => {
    const count = (kind: string) => resources.filter((one) => one.kind === kind).length
    expect(
      Object.fromEntries([...new Set(resources.map(({ kind }) => kind))].map((kind) => [kind, count(kind)])),
    ).toEqual({
      'resource-packs': 35,
      courses: 9,
      'virtual-simulations': 3,
      'vocational-libraries': 2,
      'special-education': 3,
      textbooks: 2,
      topics: 3,
      'cases-and-models': 3,
      apps: 2,
    })
    expect(Object.keys(story).sort()).toEqual(resources.map(({ slug }) => slug).sort())
    const names = people.map(({ username }) => username)
    for (const act of Object.values(story).flat()) expect(names).toContain(act.by)
    for (const { author } of resources) expect(names).toContain(author)
  })
})

describe('the resources', () => {
  test('are twelve, each with a story', () => {
    expect(resources).toHaveLength(12)
    expect(Object.keys(story).sort()).toEqual(resources.map(({ slug }) => slug).sort())
  })
  test('a simulation has ten steps or more that score 100 together', () => {
    const steps = resources.find(({ slug }) => slug === 'titration')?.steps ?? []
    expect(steps.length).toBeGreaterThanOrEqual(10)
    expect(steps.reduce((sum, { score }) => sum + (score ?? 0), 0)).toBe(100)
  })
})

describe('boilerplate', () => {
  const own = [
    '甲方自己写的一句话够长了',
    '乙方自己写的一句话也够长',
    '丙方自己写的一句话同样长',
    '丁方自己写的一句话也很长',
  ]
  test('is a sentence that more than a fifth of the texts share', () => {
    const texts = own.map((line, n) => (n < 2 ? `${line}。这是一句到处都有的套话。` : line))
    expect(boilerplate(texts).map(({ sentence }) => sentence)).toEqual(['这是一句到处都有的套话'])
  })
  test('headings and labels do not count', () => {
    expect(boilerplate(own.map((line) => `教学目标\n${line}`))).toEqual([])
  })
})
