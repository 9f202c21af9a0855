import { partList } from '../../fields/parts'
import { amount, group, plain, said } from '../../fields/words'
import { resourceKind } from './resourceKind'

const experiment = group(
  'experiment',
  said('实验', 'Experiment'),
  said('实验名称、所属课程、器材、方法与考核', 'Name, course, apparatus, method and assessment'),
  [
    plain('name', 'text', said('实验名称', 'Name')),
    plain('course', 'text', said('所属课程', 'Course')),
    plain(
      'major',
      'text',
      said('对应专业', 'Major'),
      said('专业代码，例：080901', 'Code of the major, for example 080901'),
    ),
    amount('hours', said('学时（不少于 2）', 'Hours (2 or more)'), 1000),
    plain('apparatus', 'textarea', said('实验器材', 'Apparatus')),
    plain('method', 'textarea', said('实验方法', 'Method')),
    plain('assessment', 'textarea', said('考核要求', 'Assessment')),
  ],
)

const steps = partList(
  'steps',
  said('交互步骤（不少于 10 步）', 'Interactive steps (10 or more)'),
  said('步骤', 'step'),
  200,
  [
    plain('goal', 'textarea', said('步骤目标', 'Goal')),
    amount('minutes', said('预计用时（分钟）', 'Expected minutes'), 600),
    amount('score', said('分值', 'Score'), 1000),
  ],
)

const hosting = group(
  'hosting',
  said('运行', 'Hosting'),
  said('访问地址、技术、带宽、并发与等级保护', 'Address, technology, bandwidth, concurrency and protection level'),
  [
    plain('address', 'text', said('访问地址', 'Address')),
    plain('technology', 'text', said('开发技术', 'Technology'), said('例：WebGL、Unity', 'Example: WebGL, Unity')),
    plain('bandwidth', 'text', said('带宽要求', 'Bandwidth'), said('例：10 Mbps', 'Example: 10 Mbps')),
    amount('concurrency', said('支持并发人数', 'Concurrent users'), 10_000_000),
    plain('protectionLevel', 'text', said('等级保护级别', 'Protection level'), said('例：二级', 'Example: level 2')),
  ],
)

/** 虚拟仿真实验教学项目. */
export const VirtualSimulations = resourceKind({
  slug: 'virtual-simulations',
  name: said('虚拟仿真实验', 'Virtual simulations'),
  target: 200,
  tabs: [
    { label: said('实验', 'Experiment'), fields: [experiment] },
    { label: said('步骤', 'Steps'), fields: [steps] },
    { label: said('运行', 'Hosting'), fields: [hosting] },
  ],
})
