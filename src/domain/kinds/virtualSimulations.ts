import { advised, atLeast, count, present, required } from '../requirement'
import { said } from '../words'
import { amount, group, parts, text, textarea } from './fields'
import { kind } from './kind'

const experiment = group(
  said('实验', 'Experiment'),
  said('实验名称、所属课程、器材、方法与考核', 'Name, course, apparatus, method and assessment'),
  {
    name: text(said('实验名称', 'Name')),
    course: text(said('所属课程', 'Course')),
    major: text(said('对应专业', 'Major'), said('专业代码，例：080901', 'Code of the major, for example 080901')),
    hours: amount(said('学时（不少于 2）', 'Hours (2 or more)'), 1000),
    apparatus: textarea(said('实验器材', 'Apparatus')),
    method: textarea(said('实验方法', 'Method')),
    assessment: textarea(said('考核要求', 'Assessment')),
  },
)

const steps = parts(said('交互步骤（不少于 10 步）', 'Interactive steps (10 or more)'), {
  one: said('步骤', 'step'),
  limit: 200,
  describedBy: 'goal',
  fields: {
    goal: textarea(said('步骤目标', 'Goal')),
    minutes: amount(said('预计用时（分钟）', 'Expected minutes'), 600),
    score: amount(said('分值', 'Score'), 1000),
  },
})

const hosting = group(
  said('运行', 'Hosting'),
  said('访问地址、技术、带宽、并发与等级保护', 'Address, technology, bandwidth, concurrency and protection level'),
  {
    address: text(said('访问地址', 'Address')),
    technology: text(said('开发技术', 'Technology'), said('例：WebGL、Unity', 'Example: WebGL, Unity')),
    bandwidth: text(said('带宽要求', 'Bandwidth'), said('例：10 Mbps', 'Example: 10 Mbps')),
    concurrency: amount(said('支持并发人数', 'Concurrent users'), 10_000_000),
    protectionLevel: text(said('等级保护级别', 'Protection level'), said('例：二级', 'Example: level 2')),
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
    required('experiment.major', present, '填写所属专业', 'Name the major'),
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
