import { advised, atLeast, count, either, present, required } from '../requirement'
import { said } from '../words'
import { amount, choice, code, group, parts, text, textarea } from './fields'
import { kind } from './kind'

const natures = {
  basic: said('基础练习型', 'Basic practice'),
  design: said('综合设计型', 'Design'),
  research: said('研究探索型', 'Research'),
}

const experiment = group(
  said('实验', 'Experiment'),
  said('实验名称、所属课程、器材、方法与考核', 'Name, course, apparatus, method and assessment'),
  {
    name: text(said('实验名称', 'Name'), said('例：强碱滴定强酸', 'Example: titrating a strong acid')),
    course: text(said('所属课程', 'Course'), said('例：基础化学实验', 'Example: basic chemistry laboratory')),
    major: code(
      said('对应专业（本科）', 'Major (bachelor)'),
      'undergraduate-majors',
      said('按名称或代码查找，例：070301 化学', 'Find by name or code, for example 070301'),
    ),
    vocationalMajor: code(
      said('对应专业（职业教育）', 'Major (vocational)'),
      'vocational-majors',
      said('高职院校填写，例：470201 应用化工技术', 'For vocational colleges, for example 470201'),
    ),
    nature: choice(said('实验类型', 'Nature'), natures),
    hours: amount(said('学时（不少于 2）', 'Hours (2 or more)'), 1000, said('例：2', 'Example: 2')),
    necessity: textarea(
      said('虚拟仿真的必要性', 'Why it is simulated'),
      said('例：真实操作高危、不可逆或成本高', 'Example: the real one is dangerous, cannot be undone or costs much'),
    ),
    principle: textarea(
      said('实验原理', 'Principle'),
      said('例：知识点与所依据的模型', 'Example: what it rests on, and the model used'),
    ),
    apparatus: textarea(
      said('实验器材', 'Apparatus'),
      said('例：50 mL 滴定管、锥形瓶、酚酞', 'Example: burette, flask, phenolphthalein'),
    ),
    method: textarea(
      said('实验方法', 'Method'),
      said('例：观察、控制变量、平行三次', 'Example: observe, vary one thing, three times'),
    ),
    assessment: textarea(
      said('考核要求', 'Assessment'),
      said('例：操作 60 分、数据 25 分、报告 15 分', 'Example: operation 60, data 25, report 15'),
    ),
    prerequisites: textarea(
      said('对学生的要求', 'What students need'),
      said('例：已学无机化学，会读滴定管', 'Example: inorganic chemistry, reading a burette'),
    ),
  },
)

const steps = parts(said('交互步骤（不少于 10 步）', 'Interactive steps (10 or more)'), {
  one: said('步骤', 'step'),
  limit: 200,
  describedBy: 'goal',
  fields: {
    goal: textarea(
      said('步骤目标', 'Goal'),
      said('例：准确移取 25.00 mL 试样', 'Example: take 25.00 mL of the sample'),
    ),
    minutes: amount(said('预计用时（分钟）', 'Expected minutes'), 600, said('例：8', 'Example: 8')),
    score: amount(said('分值', 'Score'), 1000, said('例：10', 'Example: 10')),
  },
})

const hosting = group(
  said('运行', 'Hosting'),
  said('访问地址、技术、带宽、并发与等级保护', 'Address, technology, bandwidth, concurrency and protection level'),
  {
    address: text(said('访问地址', 'Address'), said('例：https://www.example.edu.cn/vlab', 'Where it runs')),
    technology: text(said('开发技术', 'Technology'), said('例：WebGL、Unity', 'Example: WebGL, Unity')),
    bandwidth: text(said('带宽要求', 'Bandwidth'), said('例：10 Mbps', 'Example: 10 Mbps')),
    concurrency: amount(said('支持并发人数', 'Concurrent users'), 10_000_000, said('例：300', 'Example: 300')),
    queue: text(
      said('超出并发时', 'When it is full'),
      said('例：在线排队并提示等待人数', 'Example: a queue that says how many wait'),
    ),
    protectionLevel: text(said('等级保护级别', 'Protection level'), said('例：二级', 'Example: level 2')),
    protectionFiling: text(
      said('等级保护备案号', 'Protection filing'),
      said('公安机关备案证明的编号', 'Number of the police filing'),
    ),
    copyright: text(
      said('软件著作权登记号', 'Software copyright'),
      said('例：2025SR0000001', 'Example: 2025SR0000001'),
    ),
  },
)

/** 虚拟仿真实验教学项目: at least 2 hours and 10 interactive steps (vocabulary.md). */
export const virtualSimulations = kind({
  slug: 'virtual-simulations',
  word: 'simulation',
  letters: 'XF',
  name: said('虚拟仿真实验', 'Virtual simulations'),
  one: said('虚拟仿真项目', 'Virtual simulation'),
  targets: [{ name: said('虚拟仿真实验教学项目', 'Virtual simulation experiments'), count: 200 }],
  fields: { experiment, steps, hosting },
  tabs: [
    { label: said('实验', 'Experiment'), fields: ['experiment'] },
    { label: said('步骤', 'Steps'), fields: ['steps'] },
    { label: said('运行', 'Hosting'), fields: ['hosting'] },
  ],
  requirements: [
    required('experiment.name', present, '填写实验名称', 'Name the experiment'),
    required('experiment.course', present, '填写所属课程', 'Name the course'),
    required('experiment', either('major', 'vocationalMajor'), '选择对应专业', 'Choose the major'),
    required('experiment.hours', atLeast(2), '实验学时至少 {least}', 'The experiment needs at least {least} hours'),
    required('experiment.apparatus', present, '填写仪器设备', 'Describe the apparatus'),
    required('experiment.method', present, '填写实验方法', 'Describe the method'),
    required('experiment.assessment', present, '填写考核要求', 'Describe the assessment'),
    required('steps', count(10), '交互步骤至少 {least} 步', 'At least {least} interactive steps are needed'),
    required('steps[].title', present, '填写第 {n} 步的名称', 'Name step {n}'),
    required('steps[].goal', present, '填写第 {n} 步的目标', 'Give the goal of step {n}'),
    required('steps[].minutes', atLeast(0), '填写第 {n} 步的预计用时（分钟）', 'Give the expected minutes of step {n}'),
    required('steps[].score', atLeast(0), '填写第 {n} 步的分值', 'Give the score of step {n}'),
    required('hosting.address', present, '填写访问地址', 'Give the address'),
    required('hosting.technology', present, '填写技术实现方式', 'Describe the technology'),
    advised('hosting.bandwidth', present, '填写带宽要求', 'Give the bandwidth needed'),
    required(
      'hosting.concurrency',
      atLeast(1),
      '填写可同时在线人数（至少 {least}）',
      'Give the number of simultaneous users (at least {least})',
    ),
    required('hosting.protectionLevel', present, '填写网络安全等级保护级别', 'Give the classified-protection level'),
  ],
})
