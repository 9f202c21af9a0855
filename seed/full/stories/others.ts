import type { Act } from '../../story'
import { pass, sendBack, submit } from './acts'

/** What happens to the resources of the other kinds. */
export const otherStories: Readonly<Record<string, readonly Act[]>> = {
  'textile-library': [
    submit('jwxy.textile'),
    pass('jwxy.reviewer', '四层衔接清楚，评分表可直接使用。'),
    pass('province.reviewer', '校企分工明确，同意入库。'),
  ],
  'lights-library': [
    submit('haiping.marine'),
    pass('haiping.reviewer', '弧度数据核对无误。'),
    pass('zhoushan.reviewer', '渔港情境真实，报省。'),
  ],
  tensile: [
    submit('jwxy.textile'),
    pass('jwxy.reviewer', '十一步均可评分，合计一百分。'),
    pass('province.reviewer', '必要性充分，同意入库。'),
    { do: 'adopt', by: 'zjw.manager', school: '4133900103' },
  ],
  mooring: [],
  'textile-book': [
    submit('jingwei.textile'),
    pass('jingwei.reviewer', '活页情境来自前台，体例统一。'),
    pass('keqiao.reviewer', '级差表述规范。'),
    pass('shaoxing.reviewer', '校企编写人员信息齐全。'),
    pass('province.reviewer', '同意入库。'),
  ],
  'reader-book': [],
  'office-data': [
    submit('yunshui.teacher'),
    pass('yunshui.reviewer', '公式逐条运行过，无误。'),
    pass('province.reviewer', '期次数据完整，同意入库。'),
  ],
  care: [
    submit('hssq.teacher'),
    pass('hssq.reviewer', '操作要点与职业标准一致。'),
    pass('haishu.reviewer', '安全提示到位。'),
    pass('ningbo.reviewer', '同意报省。'),
    pass('province.reviewer', '同意入库。'),
  ],
  compost: [],
  'photo-senior': [
    submit('songtai.teacher'),
    pass('songtai.reviewer', '字号与语句适合学员。'),
    pass('wenzhou.reviewer', '安全提醒写得具体。'),
    pass('province.reviewer', '同意入库。'),
  ],
  'testing-blended': [
    submit('jwxy.textile'),
    {
      do: 'opine',
      by: 'jwxy.reviewer',
      verdict: 'reject',
      comment: '课堂学时与教学计划登记不符，本次不予通过，请按计划核定后重新申报。',
      findings: [{ item: 'M5', place: null, note: '教学计划登记为 60 学时，申报为 48 学时。' }],
    },
  ],
  'sync-circuit': [
    submit('yunxi.science'),
    pass('yunxi.reviewer', '断线预案可操作。'),
    pass('xihu.reviewer', '两地机会均等的安排值得推广。'),
    pass('hangzhou.reviewer', '同意在全市共享。'),
  ],
  'linear-algebra': [
    submit('zjw.teacher'),
    sendBack(
      'zjw.reviewer',
      '内容很好，请补充一流课程批次的申报说明。',
      'M8',
      '“一流课程批次”一栏与介绍中的“两期教学后申报”不一致。',
    ),
  ],
  shopping: [
    submit('renxin.teacher'),
    pass('renxin.reviewer', '分层与视觉支持具体。'),
    pass('hangzhou.reviewer', '保护学生隐私，做法妥当。'),
    pass('province.reviewer', '同意入库。'),
  ],
  'sign-story': [
    submit('jingyu.teacher'),
    pass('jingyu.reviewer', '手语语序对照准确。'),
    pass('wenzhou.reviewer', '评价不以口语为准，好。'),
  ],
  inclusion: [
    submit('yuebo.science'),
    pass('yuebo.reviewer', '如实写出不足。'),
    pass('haishu.reviewer', '工具包可直接用。'),
    pass('ningbo.reviewer', '同意报省。'),
    pass('province.reviewer', '同意入库。'),
  ],
  'sky-topic': [
    submit('hangzhou.author'),
    pass('hangzhou.reviewer', '四个资源均在线，次序合理。'),
    pass('province.reviewer', '同意入库。'),
  ],
  'reading-topic': [submit('yuedu.reader'), pass('yuedu.reviewer', '不规定篇数，留有余地。')],
  'afternoon-topic': [
    submit('hangzhou.author'),
    pass('hangzhou.reviewer', '值班教师照单可行。'),
    pass('province.reviewer', '同意在全市共享。'),
  ],
  'island-lab': [
    submit('wangjiao.science'),
    pass('wangjiao.reviewer', '数据与听课记录一致。'),
    pass('shengsi.reviewer', '成本核算属实。'),
    pass('zhoushan.reviewer', '适用条件写得清楚。'),
    pass('province.reviewer', '同意入库。'),
  ],
  dashboard: [
    submit('studio.host'),
    pass('studio.reviewer', '生成内容标注规范。'),
    pass('xihu.reviewer', '案例已脱敏。'),
  ],
  clinic: [
    submit('songtai.teacher'),
    pass('songtai.reviewer', '步骤与现行页面一致。'),
    pass('wenzhou.reviewer', '同意在全市共享。'),
    { do: 'recall', by: 'province.admin', reason: '医院挂号页面改版，讲义步骤已不适用，全部停用。' },
  ],
  'tide-app': [
    submit('yuncha.maker'),
    pass('yuncha.reviewer', '权限与数据清单和实际版本一致。'),
    pass('province.reviewer', '双审材料齐全，同意入库。'),
    { do: 'adopt', by: 'yuebo.manager', school: '2133900202' },
  ],
  'words-app': [],
}
