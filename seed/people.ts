import type { Role } from '../src/domain/actor'
import { derivedId } from '../src/domain/derivedId'

/** A person of the seed, invented. `organisation` is its public code. */
export interface SeedPerson {
  username: string
  name: string
  organisation: string
  roles: Role[]
  /** Gets no password: the administrator of the organisation gives one. */
  listedOnly?: true
}

/** People of one organisation, their user names with its prefix. */
export const at =
  (organisation: string, prefix: string) =>
  (username: string, name: string, ...roles: Role[]): SeedPerson => ({
    username: `${prefix}.${username}`,
    name,
    organisation,
    roles,
  })

const province = at('330000', 'province')
const hangzhou = at('330100', 'hangzhou')
const ningbo = at('330200', 'ningbo')
const xihu = at('330106', 'xihu')
const chunan = at('330127', 'chunan')
const yunxi = at('3133900101', 'yunxi')
const qingxi = at('3433900102', 'qingxi')
const university = at('4133900103', 'zjw')

/** Someone for every role, at every level where it is needed. Operator, security officer and auditor are three people. */
export const people: readonly SeedPerson[] = [
  province('operator', '严可守', 'operator'),
  province('security', '柯慎之', 'security-officer'),
  province('auditor', '鉴明远', 'auditor'),
  province('admin', '章衡平', 'org-admin'),
  province('reviewer', '陆审言', 'reviewer'),
  province('expert', '邵通识', 'expert'),
  province('chair', '钟持正', 'committee-chair'),
  province('editor', '闻编修', 'editor', 'author'),
  hangzhou('admin', '韩统筹', 'org-admin'),
  hangzhou('reviewer', '杭审之', 'reviewer'),
  hangzhou('author', '何夕照', 'author'),
  ningbo('admin', '甬守成', 'org-admin'),
  ningbo('reviewer', '宁细思', 'reviewer'),
  xihu('admin', '席湖生', 'org-admin'),
  xihu('reviewer', '苏堤春', 'reviewer'),
  chunan('admin', '淳于静', 'org-admin'),
  chunan('reviewer', '千岛月', 'reviewer'),
  chunan('author', '汪清源', 'author'),
  yunxi('science', '林见微', 'author'),
  yunxi('maths', '方求真', 'author'),
  yunxi('chinese', '文若水', 'author'),
  yunxi('reviewer', '谷慎行', 'reviewer'),
  yunxi('manager', '库思齐', 'school-manager'),
  yunxi('principal', '栖远山', 'principal'),
  qingxi('english', '青以沫', 'author'),
  qingxi('it', '溪算筹', 'author'),
  qingxi('reviewer', '湾知止', 'reviewer'),
  qingxi('manager', '卞入库', 'school-manager'),
  qingxi('principal', '贺长宁', 'principal'),
  university('teacher', '江概然', 'author'),
  university('chemistry', '沈滴定', 'author'),
  university('reviewer', '潮审慎', 'reviewer'),
  university('manager', '汇资源', 'school-manager'),
]

export const personId = (username: string): string => derivedId('seed-person', username)
