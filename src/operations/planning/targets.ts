import { authorise } from '../../access'
import { planYears, type TargetLine, targetLines } from '../../domain/planning/targets'
import type { Database } from '../../engines/database/port'
import type { Context } from '../operation'
import type { TallyRow } from './tally'

export interface Actual {
  actual: number
  byYear: Record<string, number>
}
export interface TargetStanding extends TargetLine, Actual {
  /** By the city responsible, under the region's name; what the province itself answers for has the code of none. */
  byCity: ({ city: string; name: string } & Actual)[]
}

/** Lines, years and cities have fewer cells together. */
const mostCells = 1000
const mostCities = 100
/** 省属: what the organisations of the province itself answer for has no city; its readers call it by their own words. */
const ofProvince = { city: '', name: '' }

/** The plan's targets against what was newly built, by year and city; each resource is counted once, by its identifier. */
export async function targets({ ports: { database }, actor }: Context): Promise<{
  years: readonly number[]
  targets: TargetStanding[]
}> {
  authorise(actor, 'read', 'tallies')
  const [cells, cities] = await Promise.all([
    database.find<TallyRow>('tallies', {
      where: {
        and: [{ source: { equals: 'built' } }, { year: { in: [...planYears] } }, { count: { greater_than: 0 } }],
      },
      limit: mostCells,
    }),
    citiesOf(database),
  ])
  const places = [...cities, ofProvince]
  return {
    years: planYears,
    targets: targetLines.map((line) => {
      const own = cells.filter((cell) => cell.line === line.key)
      const byCity = places.map((place) => ({
        ...place,
        ...sum(own.filter((cell) => (cell.city ?? '') === place.city)),
      }))
      return { ...line, ...sum(own), byCity }
    }),
  }
}

/** Cities as people call them, 杭州市 and not its bureau: the organisation's code is its region's. */
async function citiesOf(database: Database): Promise<{ city: string; name: string }[]> {
  const bureaus = await database.find<{ id: string; code: string; name: string }>('organisations', {
    where: { kind: { equals: 'city' } },
    sort: 'code',
    limit: mostCities,
  })
  const regions = await database.find<{ code: string; name: string }>('regions', {
    where: { code: { in: bureaus.map(({ code }) => code) } },
    limit: mostCities,
  })
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  return bureaus.map(({ id, code, name }) => ({ city: id, name: names.get(code) ?? name }))
}

function sum(cells: readonly TallyRow[]): Actual {
  const byYear = Object.fromEntries(
    planYears.map((year) => [
      String(year),
      cells.filter((cell) => cell.year === year).reduce((total, { count }) => total + count, 0),
    ]),
  )
  return { actual: Object.values(byYear).reduce((total, count) => total + count, 0), byYear }
}

/** The same as rows of a table, with its heading: every line as a whole, then by city. */
export const targetTable = ({ years, targets: lines }: Awaited<ReturnType<typeof targets>>): (string | number)[][] => [
  ['建设任务', '责任地区', '目标', '已建', ...years.map((year) => `${year} 年`)],
  ...lines.flatMap(({ name, count, actual, byYear, byCity }) => [
    [name.zh, '全省', count ?? '—', actual, ...years.map((year) => byYear[year] ?? 0)],
    ...byCity
      .filter((city) => city.actual > 0)
      .map((city) => [name.zh, city.name || '省属', '', city.actual, ...years.map((year) => city.byYear[year] ?? 0)]),
  ]),
]
