import { organisation as one, type SeedOrganisation } from '../organisations'

/**
 * What the full seed has beside the eight: more cities and counties (山区26县 and 海岛县 marked), every type of school,
 * and the organisations that are no school. All schools, firms and societies are invented. School codes: 办学类型 2 +
 * 省 33 + 序号 6; what has no code of the kind gets one with a letter in front.
 */
export const moreOrganisations: readonly SeedOrganisation[] = [
  one('330300', '温州市教育资源中心', 'city', 'city', '330000'),
  one('330600', '绍兴市教育资源中心', 'city', 'city', '330000'),
  one('330800', '衢州市教育资源中心', 'city', 'city', '330000'),
  one('330900', '舟山市教育资源中心', 'city', 'city', '330000'),
  one('331100', '丽水市教育资源中心', 'city', 'city', '330000'),
  one('330203', '宁波市海曙区教育资源中心', 'county', 'county', '330200'),
  one('330305', '温州市洞头区教育资源中心', 'county', 'county', '330300', ['island']),
  one('330329', '泰顺县教育资源中心', 'county', 'county', '330300', ['mountain26']),
  one('330603', '绍兴市柯桥区教育资源中心', 'county', 'county', '330600'),
  one('330824', '开化县教育资源中心', 'county', 'county', '330800', ['mountain26']),
  one('330922', '嵊泗县教育资源中心', 'county', 'county', '330900', ['island']),
  one('331127', '景宁畲族自治县教育资源中心', 'county', 'county', '331100', ['mountain26']),

  one('1133900201', '杭州市西湖区竹影幼儿园（示例）', 'school', 'school', '330106'),
  one('2133900202', '宁波市海曙区月波里小学（示例）', 'school', 'school', '330203'),
  one('2133900203', '泰顺县廊桥头小学（示例）', 'school', 'school', '330329'),
  one('2133900204', '嵊泗县望礁小学（示例）', 'school', 'school', '330922'),
  one('3133900205', '温州市洞头区百岛湾初级中学（示例）', 'school', 'school', '330305'),
  one('3133900206', '景宁畲族自治县云中初级中学（示例）', 'school', 'school', '331127'),
  one('3433900207', '开化县江源中学（示例）', 'school', 'school', '330824'),
  one('3433900208', '绍兴市鉴水高级中学（示例）', 'school', 'school', '330600'),
  one('3633900209', '绍兴市柯桥区经纬职业中等专业学校（示例）', 'school', 'school', '330603'),
  one('3633900210', '舟山市海平线职业技术学校（示例）', 'school', 'school', '330900'),
  one('5133900211', '杭州市仁心里培智学校（示例）', 'school', 'school', '330100'),
  one('5133900212', '温州市静语聋人学校（示例）', 'school', 'school', '330300'),
  one('4133900213', '浙江经纬职业技术学院（示例）', 'university', 'school', '330000'),
  one('4233900214', '浙江云水开放大学（示例）', 'university', 'school', '330000'),
  one('9333900215', '宁波市海曙区社区学院（示例）', 'school', 'school', '330203'),
  one('9233900216', '温州市松台老年大学（示例）', 'school', 'school', '330300'),

  one('P330001', '浙江墨渡教育出版社（示例）', 'publisher', 'school', '330000'),
  one('C330001', '杭州云槎教育科技有限公司（示例）', 'company', 'school', '330000'),
  one('S330001', '浙江省青少年阅读促进会（示例）', 'society', 'school', '330000'),
  one('W330001', '苏澄怀初中数学名师网络工作室（示例）', 'studio', 'school', '330106'),
  one('V330001', '浙江省纺织品检测虚拟教研室（示例）', 'teaching-office', 'school', '330000'),
  one('A330001', '西湖—淳安跨地区教共体（示例）', 'alliance', 'county', '330100'),
]
