import type { Verdict } from '../src/domain/review/types'

/** What happens to a resource, one act after another, each by a person with the right to it. */
export type Act =
  | { do: 'submit'; by: string }
  | {
      do: 'opine'
      by: string
      verdict: Verdict
      comment: string
      findings?: { item: string; place: string | null; note: string }[]
      confirm?: string
    }
  | { do: 'withdraw-case'; by: string; reason: string }
  | { do: 'adopt'; by: string; school: string }
  | { do: 'admit'; by: string; comment: string }
  | { do: 'suspend' | 'withdraw' | 'recall'; by: string; reason: string; until?: string }
  | { do: 'revise'; by: string; note: string; file: string; title: string }

const submit = (by: string): Act => ({ do: 'submit', by })
const pass = (by: string, comment: string): Act => ({ do: 'opine', by, verdict: 'pass', comment })

/** Together these leave every state there is: draft, in review at each level, returned, rejected, withdrawn by its author and submitted
 *  again, online for everyone, for a county and for a school, adopted and admitted, suspended, withdrawn, recalled. */
export const story: Readonly<Record<string, readonly Act[]>> = {
  lens: [
    submit('yunxi.science'),
    pass('yunxi.reviewer', '实验数据与理论值一致，任务单可直接使用。'),
    pass('xihu.reviewer', '适合全区推广，遮挡实验设计得好。'),
    pass('hangzhou.reviewer', '动画与板书表述统一，同意报省。'),
    pass('province.reviewer', '符合入库要求。'),
    { do: 'adopt', by: 'qingxi.manager', school: '3433900102' },
    { do: 'admit', by: 'qingxi.reviewer', comment: '与本校八年级进度一致，准予使用。' },
    { do: 'adopt', by: 'yunxi.manager', school: '3133900101' },
  ],
  moon: [
    submit('yunxi.science'),
    pass('yunxi.reviewer', '月相模型操作说明清楚。'),
    pass('xihu.reviewer', '农历日期标注正确。'),
    pass('hangzhou.reviewer', '诗句判断一题有新意。'),
    pass('province.reviewer', '同意入库。'),
    { do: 'adopt', by: 'yunxi.manager', school: '3133900101' },
    { do: 'admit', by: 'yunxi.reviewer', comment: '七年级本学期使用。' },
    {
      do: 'revise',
      by: 'yunxi.science',
      note: '第二版：增加月相成因示意图，供板书使用。',
      file: 'moon-orbit.svg',
      title: '月相成因示意图',
    },
    submit('yunxi.science'),
  ],
  pythagoras: [
    submit('yunxi.maths'),
    pass('yunxi.reviewer', '证明环节完整。'),
    pass('xihu.reviewer', '建议推荐到全市。'),
  ],
  linear: [
    submit('yunxi.maths'),
    { do: 'withdraw-case', by: 'yunxi.maths', reason: '第二题的坐标轴标错了单位，改好再送审。' },
    submit('yunxi.maths'),
    pass('yunxi.reviewer', '图象与性质的归纳到位。'),
  ],
  sea: [submit('yunxi.chinese'), pass('yunxi.reviewer', '诵读指导细致。'), pass('xihu.reviewer', '同意在区内共享。')],
  day: [submit('qingxi.english'), pass('qingxi.reviewer', '合成语音已标明，供校内听力训练使用。')],
  search: [
    submit('qingxi.it'),
    {
      do: 'opine',
      by: 'qingxi.reviewer',
      verdict: 'return',
      comment: '内容很好。互动网页带脚本，请改为不含脚本的静态页面或录屏后再提交。',
      confirm: '打开页面核对过，确有内嵌脚本。',
      findings: [{ item: 'M14', place: null, note: '附件“互动演示”为带脚本的网页，不符合文件安全要求，请替换。' }],
    },
  ],
  // Its author still waits for photographs of the third day: a draft that nobody but the team has seen.
  evaporation: [],
  lake: [
    submit('chunan.author'),
    pass('chunan.reviewer', '地方特色鲜明，实践步骤安全。'),
    pass('hangzhou.reviewer', '数据为教学示例，已注明。'),
    {
      do: 'opine',
      by: 'province.reviewer',
      verdict: 'reject',
      comment: '含有未经审图的区域示意图，按规定不予通过。请改用标准地图服务提供的底图并标注审图号后另行申报。',
      findings: [{ item: 'V8', place: null, note: '附件“湖区集水示意图”为自绘区域图，没有审图号。' }],
    },
  ],
  probability: [
    submit('zjw.teacher'),
    pass('zjw.reviewer', '推导正确，习题答案已复核。'),
    pass('province.reviewer', '同意作为一流线上课程入库。'),
    {
      do: 'suspend',
      by: 'province.admin',
      reason: '开课平台搬迁，链接暂不可用，恢复后重新上线。',
      until: '2027-03-01T00:00:00.000Z',
    },
  ],
  phone: [
    submit('hangzhou.author'),
    pass('hangzhou.reviewer', '字号与语速适合老年学员。'),
    pass('province.reviewer', '内容稳妥，同意入库。'),
    {
      do: 'withdraw',
      by: 'province.admin',
      reason: '反诈宣传口径年度更新，本版出库，新版另行申报。',
      until: '2027-06-30T00:00:00.000Z',
    },
  ],
  titration: [
    submit('zjw.chemistry'),
    pass('zjw.reviewer', '步骤与评分合理。'),
    pass('province.reviewer', '计算数据与理论一致，同意入库。'),
    { do: 'adopt', by: 'zjw.manager', school: '4133900103' },
    { do: 'recall', by: 'province.admin', reason: '第一版运行地址的等级保护测评已到期，全省停用，待新版审核。' },
    {
      do: 'revise',
      by: 'zjw.chemistry',
      note: '第二版：更新测评信息，增加滴定数据表。',
      file: 'table.html',
      title: '滴定数据表',
    },
    submit('zjw.chemistry'),
    pass('zjw.reviewer', '第二版增加的数据表核对无误。'),
  ],
}
