import type { Writing } from './typist'

/** What a person writes into the form of a kind, its own fields; the names of codes stand in `papersNames`. */
export const vocationalLibrary: Writing = {
  library: {
    level: 'associate',
    introduction: '对接现代纺织产业的工艺员、检测员岗位，按岗位标准组织素材、积木、模块与课程。',
    host: '浙江纺织服装职业技术学院（示例）',
    platform: 'https://library.example.edu.cn/textile',
  },
  majors: [{ major: '480401' }, { major: '480406' }],
  partners: [
    { type: 'firm', name: '锦绣智能织造有限公司（示例）', role: '提供真实案例与岗位标准' },
    { type: 'association', name: '纺织行业协会（示例）', role: '审定检测规范' },
  ],
  goals: { learners: 5000, schools: 12, visits: 200000, renewal: 10, note: '学分互认，校企共用。' },
  materials: [
    { title: '三原组织图', introduction: '平纹、斜纹、缎纹的组织图。', files: ['textile-library/weaves.svg'] },
  ],
  blocks: [{ title: '织物密度测定', introduction: '用密度镜数经纬纱。', files: ['textile-library/density.docx'] }],
  modules: [
    { title: '织物拉伸强力检测', introduction: '一次完整的检测任务。', files: ['textile-library/strength.docx'] },
  ],
  courses: [
    { title: '纺织品检测', introduction: '由四个模块组成，48 学时。', files: ['textile-library/standard.docx'] },
  ],
}

export const course: Writing = {
  course: {
    type: 'first-class',
    introduction: '用可以动手的例子讲清概率的直觉与计算。',
    syllabus: '第一章 随机事件（8 学时）；第二章 条件概率（8 学时）',
    hours: 32,
    credit: 2,
    platform: 'https://www.example.edu.cn/course/probability',
    assessment: '平时测验 40%，期末考试 60%',
    batch: '2025 年省级第二批',
    newField: 'basic',
  },
  members: [
    { name: '江概然', role: '主讲', affiliation: '浙江某大学（示例）' },
    { name: '沈滴定', role: '实验指导' },
  ],
  chapters: [
    {
      title: '随机事件',
      files: ['titration/guide.pdf'],
      sections: [{ title: '样本空间', files: ['titration/report.docx'] }],
    },
  ],
  assessments: [
    { type: 'quiz', name: '第一章测验', questions: 10, weight: 40 },
    { type: 'exam', name: '期末考试', questions: 6, weight: 60 },
  ],
  runs: [
    { name: '2026 年春季', begins: '2026-03-02', ends: '2026-06-26', enrolled: 1260, interactions: 3480, passed: 987 },
  ],
}

const step = (title: string, goal: string, minutes: number, score: number): Writing => ({ title, goal, minutes, score })
export const virtualSimulation: Writing = {
  experiment: {
    name: '强碱滴定强酸',
    course: '基础化学实验',
    major: '070301',
    nature: 'design',
    hours: 2,
    necessity: '反复滴定耗时耗材，且误差来源难以逐一重现。',
    principle: '等当点附近 pH 突变。',
    apparatus: '50 mL 滴定管、锥形瓶、酚酞',
    method: '观察、控制变量、平行三次',
    assessment: '操作 60 分、数据 25 分、报告 15 分',
  },
  steps: [
    step('检查滴定管', '确认不漏水', 3, 10),
    step('润洗', '用标准液润洗三次', 4, 10),
    step('装液排泡', '装入标准液，排尽尖嘴气泡', 4, 5),
    step('记录初读数', '视线与液面相平，读到 0.01 mL', 2, 10),
    step('移取试样', '准确移取 25.00 mL 试样', 8, 20),
    step('加指示剂', '加酚酞两滴', 1, 5),
    step('粗滴', '边滴边摇，接近终点时放慢', 6, 10),
    step('细滴', '半滴加入，浅红半分钟不褪', 6, 15),
    step('记录终读数', '算出消耗的体积', 2, 5),
    step('平行三次', '极差不超过 0.04 mL', 20, 10),
  ],
  hosting: {
    address: 'https://www.example.edu.cn/vlab',
    technology: 'WebGL',
    bandwidth: '10 Mbps',
    concurrency: 300,
    queue: '在线排队并提示等待人数',
    protectionLevel: '二级',
    protectionFiling: '33010000001-26001',
  },
}

export const textbook = (companion: string): Writing => ({
  book: {
    form: 'loose-leaf',
    reviewNumber: '浙职教材审〔2026〕12 号',
    publisher: '某某教育出版社',
    edition: '2026 年 8 月第 1 版',
    publishedOn: '2026-08-01',
    course: '纺织品检测',
    introduction: '对接检测员岗位，一单元一任务。',
  },
  editors: [{ name: '江概然', role: '主编', affiliation: '浙江某大学（示例）' }],
  partners: [{ type: 'firm', name: '锦绣智能织造有限公司（示例）', role: '提供工艺案例与操作视频' }],
  units: [{ title: '单元一 认识织物', introduction: '分辨三原组织。', files: ['textile-book/unit1.docx'] }],
  companions: [
    { title: '概率论初步', resource: companion },
    { title: '配套练习', files: ['textile-book/companion.docx'] },
  ],
})

export const topic = (items: readonly string[]): Writing => ({
  topic: {
    type: 'after-school',
    introduction: '从课后的一个问题出发，做三次观察。',
    suitedFor: '课后服务，每周一次，每次 60 分钟',
    guidance: '先观察再猜想，最后动手。',
  },
  items: items.map((resource, i) => ({
    title: `第 ${i + 1} 次`,
    resource,
    guidance: `看完后说说第 ${i + 1} 个发现。`,
  })),
})

export const app: Writing = {
  app: {
    provider: '某某教育科技有限公司',
    platforms: ['android', 'harmony'],
    version: '3.2.0',
    address: 'https://www.example.com/app',
    providerFiling: '教APP备3300001号',
    privacyPolicy: 'https://www.example.com/privacy',
    minors: '十四周岁以下须监护人同意，单次使用不超过 20 分钟。',
  },
  permissions: [
    { permission: '相机', reason: '拍照上传作业', optional: true },
    { permission: '麦克风', reason: '朗读评测' },
  ],
  data: [{ item: '学号、答题记录', purpose: '生成学情报告', kept: '学期结束后 6 个月删除', sensitive: true }],
  doubleReview: {
    byAuthority: true,
    authorityOn: '2026-05-20',
    bySchool: true,
    schoolOn: '2026-06-01',
    sharing: 'none',
  },
}

/** What the codes above are called in the lists. */
export const codeNames: Readonly<Record<string, string>> = {
  '480401': '现代纺织技术',
  '480406': '纺织品设计',
  '070301': '化学',
}
