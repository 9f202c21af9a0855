import { at, type SeedPerson } from '../people'

const wenzhou = at('330300', 'wenzhou')
const shaoxing = at('330600', 'shaoxing')
const quzhou = at('330800', 'quzhou')
const zhoushan = at('330900', 'zhoushan')
const lishui = at('331100', 'lishui')
const haishu = at('330203', 'haishu')
const dongtou = at('330305', 'dongtou')
const taishun = at('330329', 'taishun')
const keqiao = at('330603', 'keqiao')
const kaihua = at('330824', 'kaihua')
const shengsi = at('330922', 'shengsi')
const jingning = at('331127', 'jingning')
const bamboo = at('1133900201', 'zhuying')
const moon = at('2133900202', 'yuebo')
const bridge = at('2133900203', 'langqiao')
const reef = at('2133900204', 'wangjiao')
const bay = at('3133900205', 'baidao')
const cloud = at('3133900206', 'yunzhong')
const source = at('3433900207', 'jiangyuan')
const mirror = at('3433900208', 'jianshui')
const loom = at('3633900209', 'jingwei')
const horizon = at('3633900210', 'haiping')
const kind = at('5133900211', 'renxin')
const quiet = at('5133900212', 'jingyu')
const college = at('4133900213', 'jwxy')
const open = at('4233900214', 'yunshui')
const community = at('9333900215', 'hssq')
const senior = at('9233900216', 'songtai')
const press = at('P330001', 'modu')
const company = at('C330001', 'yuncha')
const society = at('S330001', 'yuedu')
const studio = at('W330001', 'studio')
const office = at('V330001', 'office')
const alliance = at('A330001', 'alliance')

const staff: readonly SeedPerson[] = [
  at('330000', 'province')('expert2', '庄博约', 'expert'),
  at('330000', 'province')('expert3', '阮致知', 'expert'),
  at('330000', 'province')('expert4', '裘格物', 'expert'),
  at('330200', 'ningbo')('author', '应潮生', 'author'),
  wenzhou('admin', '瓯越平', 'org-admin'),
  wenzhou('reviewer', '温细读', 'reviewer'),
  shaoxing('admin', '越守正', 'org-admin'),
  shaoxing('reviewer', '稽求实', 'reviewer'),
  quzhou('admin', '柯三省', 'org-admin'),
  quzhou('reviewer', '衢通达', 'reviewer'),
  zhoushan('admin', '舟济川', 'org-admin'),
  zhoushan('reviewer', '海明澄', 'reviewer'),
  lishui('admin', '厉水清', 'org-admin'),
  lishui('reviewer', '括苍松', 'reviewer'),
  haishu('admin', '甬江平', 'org-admin'),
  haishu('reviewer', '岳湖新', 'reviewer'),
  dongtou('admin', '董天远', 'org-admin'),
  dongtou('reviewer', '陶潮平', 'reviewer'),
  taishun('admin', '泰和安', 'org-admin'),
  taishun('reviewer', '郎乔客', 'reviewer'),
  keqiao('admin', '柯岩立', 'org-admin'),
  keqiao('reviewer', '支云锦', 'reviewer'),
  kaihua('admin', '凯元华', 'org-admin'),
  kaihua('reviewer', '耿源水', 'reviewer'),
  shengsi('admin', '盛山海', 'org-admin'),
  shengsi('reviewer', '司礁明', 'reviewer'),
  jingning('admin', '景行止', 'org-admin'),
  jingning('reviewer', '蓝畲青', 'reviewer'),
  bamboo('teacher', '竺小满', 'author'),
  bamboo('reviewer', '梁春晓', 'reviewer'),
  moon('maths', '甄分晓', 'author'),
  moon('science', '沙如白', 'author'),
  moon('music', '乐成章', 'author'),
  moon('english', '易思维', 'author'),
  moon('reviewer', '桂秋圆', 'reviewer'),
  moon('manager', '仓廪实', 'school-manager'),
  moon('principal', '范泽民', 'principal'),
  bridge('maths', '石量衡', 'author'),
  bridge('chinese', '叶知秋', 'author'),
  bridge('labour', '农时新', 'author'),
  bridge('reviewer', '穆存合', 'reviewer'),
  bridge('manager', '尤存真', 'school-manager'),
  reef('science', '冯信安', 'author'),
  reef('pe', '岳健行', 'author'),
  reef('reviewer', '郎华平', 'reviewer'),
  bay('maths', '洪书理', 'author'),
  bay('moral', '潘守望', 'author'),
  bay('reviewer', '贝可青', 'reviewer'),
  bay('manager', '江有容', 'school-manager'),
  cloud('chinese', '蓝诗韵', 'author'),
  cloud('history', '雷史鉴', 'author'),
  cloud('reviewer', '钟山云', 'reviewer'),
  source('science', '江探源', 'author'),
  source('maths', '傅方圆', 'author'),
  source('reviewer', '余细察', 'reviewer'),
  source('manager', '郑收藏', 'school-manager'),
  mirror('maths', '宣心月', 'author'),
  mirror('physics', '黎衡之', 'author'),
  mirror('chemistry', '金方知', 'author'),
  mirror('biology', '叶绿原', 'author'),
  mirror('geography', '单经纬', 'author'),
  mirror('reviewer', '鉴如水', 'reviewer'),
  mirror('principal', '稽远志', 'principal'),
  loom('textile', '纪梭云', 'author'),
  loom('reviewer', '染青蓝', 'reviewer'),
  horizon('marine', '罗经天', 'author'),
  horizon('reviewer', '茅定远', 'reviewer'),
  kind('teacher', '温如玉', 'author'),
  kind('reviewer', '任者安', 'reviewer'),
  quiet('teacher', '莫语芳', 'author'),
  quiet('reviewer', '舒予明', 'reviewer'),
  college('textile', '锦成文', 'author'),
  college('reviewer', '池度准', 'reviewer'),
  open('teacher', '云学海', 'author'),
  open('reviewer', '水知源', 'reviewer'),
  community('teacher', '邻里和', 'author'),
  community('reviewer', '项口安', 'reviewer'),
  senior('teacher', '席扬暖', 'author'),
  senior('reviewer', '宋寿年', 'reviewer'),
  press('editor', '墨香远', 'author', 'editor'),
  press('reviewer', '肖三省', 'reviewer'),
  company('maker', '程屿安', 'author'),
  company('reviewer', '周慎微', 'reviewer'),
  society('reader', '舒向满', 'author'),
  society('reviewer', '杜书明', 'reviewer'),
  studio('host', '苏澄怀', 'author', 'org-admin'),
  studio('reviewer', '佟行之', 'reviewer'),
  office('head', '荆天纬', 'author', 'org-admin'),
  office('reviewer', '魏线平', 'reviewer'),
  alliance('admin', '单海晴', 'org-admin'),
]

/** One or two for each kind of organisation and work, so that every one can be looked at from within. */
const showTheWay = new Set([
  'province.expert2',
  'province.expert3',
  'yuebo.maths',
  'yuebo.manager',
  'jianshui.physics',
  'jingwei.textile',
  'renxin.teacher',
  'yunshui.teacher',
  'songtai.teacher',
  'modu.editor',
  'yuncha.maker',
  'studio.host',
])

/** Those who work in the organisations of the full seed: authors, and the reviewers that their work passes. Invented. */
export const morePeople: readonly SeedPerson[] = staff.map((person) =>
  showTheWay.has(person.username) ? person : { ...person, listedOnly: true },
)
