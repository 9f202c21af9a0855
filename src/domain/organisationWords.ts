import type { Level } from './organisation'

interface Words {
  zh: string
  en: string
}

/** Kinds of organisation (vocabulary.md), with the words the interface shows. */
export const organisationKinds = {
  province: { zh: '省级教育行政部门', en: 'Province' },
  city: { zh: '市级教育行政部门', en: 'City' },
  county: { zh: '县级教育行政部门', en: 'County' },
  school: { zh: '学校', en: 'School' },
  university: { zh: '高等学校', en: 'University' },
  publisher: { zh: '出版单位', en: 'Publisher' },
  company: { zh: '企业', en: 'Company' },
  society: { zh: '社会组织', en: 'Society' },
  studio: { zh: '名师网络工作室', en: 'Studio' },
  'teaching-office': { zh: '虚拟教研室', en: 'Teaching office' },
  alliance: { zh: '教共体/联合体', en: 'Alliance' },
} as const satisfies Record<string, Words>
export type OrganisationKind = keyof typeof organisationKinds

export const levelWords = {
  school: { zh: '学校', en: 'School' },
  county: { zh: '县（市、区）', en: 'County' },
  city: { zh: '设区市', en: 'City' },
  province: { zh: '省', en: 'Province' },
} as const satisfies Record<Level, Words>

export const organisationMarks = {
  mountain26: { zh: '山区26县', en: 'One of the 26 mountain counties' },
  island: { zh: '海岛县', en: 'Island county' },
} as const satisfies Record<string, Words>
export type OrganisationMark = keyof typeof organisationMarks
