import { derivedId } from '../src/domain/derivedId'
import type { Level } from '../src/domain/organisation'

/** An organisation of the seed. Schools and the university are invented; their codes use serial numbers from 900000 on. */
export interface SeedOrganisation {
  code: string
  name: string
  kind:
    | 'province'
    | 'city'
    | 'county'
    | 'school'
    | 'university'
    | 'publisher'
    | 'company'
    | 'society'
    | 'studio'
    | 'teaching-office'
    | 'alliance'
  level: Level
  /** Code of the organisation above. */
  parent: string | null
  marks: string[]
}

/** One organisation as a line of a list. */
export const organisation = (
  code: string,
  name: string,
  kind: SeedOrganisation['kind'],
  level: Level,
  parent: string | null,
  marks: string[] = [],
): SeedOrganisation => ({ code, name, kind, level, parent, marks })

/** Eight organisations over the four levels, parents before children. School codes: 办学类型 2 + 省 33 + 序号 6. */
export const organisations: readonly SeedOrganisation[] = [
  organisation('330000', '浙江省数字教育资源中心', 'province', 'province', null),
  organisation('330100', '杭州市教育资源中心', 'city', 'city', '330000'),
  organisation('330200', '宁波市教育资源中心', 'city', 'city', '330000'),
  organisation('330106', '杭州市西湖区教育资源中心', 'county', 'county', '330100'),
  organisation('330127', '淳安县教育资源中心', 'county', 'county', '330100', ['mountain26']),
  organisation('3133900101', '杭州市云栖谷实验学校（示例）', 'school', 'school', '330106'),
  organisation('3433900102', '淳安县青溪湾中学（示例）', 'school', 'school', '330127'),
  organisation('4133900103', '浙江之江湾大学（示例）', 'university', 'school', '330000'),
]

/** The id of a seeded organisation: the same at every start, so that an interrupted seed is taken up again. */
export const organisationId = (code: string): string => derivedId('seed-organisation', code)
