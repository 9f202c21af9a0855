import { attachment, type SeedFile, type SeedResource } from './shape'

const file = (role: string, name: string, title: string): SeedFile => ({
  role,
  title,
  file: name,
  name: `${title}.${name.split('.').pop()}`,
})

const step = (title: string, goal: string, minutes: number, score: number) => ({ title, goal, minutes, score })

/** University: a first-class online course and a virtual simulation; and a course for older people. */
export const higher: SeedResource[] = [
  {
    slug: 'probability',
    kind: 'courses',
    author: 'zjw.teacher',
    groups: {
      origin: 'school',
      scope: 'public',
      builtYear: 2025,
      general: {
        title: '概率论初步：直觉与计算',
        summary: '四章入门课：古典概型、条件概率与贝叶斯、分布、期望与大数定律，每章先猜后算再模拟。',
        description: [
          '课程面向理工与经管类一年级学生，先修只需要高中数学。每章都从一个让直觉出错的问题开始：生日、体检阳性、高尔顿板、彩票。',
          '讲义给出完整推导与习题答案，两段动画用固定种子的随机模拟展示二项分布和频率的稳定性。',
        ],
        keywords: ['概率论', '贝叶斯公式', '二项分布', '大数定律', '一流线上课程'],
      },
      contributors: [{ name: '江概然', role: '课程负责人', affiliation: '浙江之江湾大学（示例）' }],
      educational: {
        resourceType: 't_course',
        stage: 'bachelor',
        grade: 'u1',
        objectives: '能用样本空间描述问题；会用条件概率与常见分布计算；理解大数定律的含义与界限。',
        audience: '本科一年级学生',
        difficulty: 'medium',
      },
      accessibility: ['captions', 'transcript'],
    },
    course: {
      type: 'first-class',
      introduction: '用四个日常问题贯穿的概率入门课，强调先写样本空间、再动手计算、最后用模拟检验。',
      syllabus:
        '第一章 随机事件与概率（8 学时）；第二章 条件概率与贝叶斯公式（8 学时）；第三章 随机变量及其分布（8 学时）；第四章 数字特征与大数定律（8 学时）。平时测验 40%，模拟项目 20%，期末 40%。',
      newField: 'basic',
      hours: 32,
      credit: 2,
      platform: 'https://www.example.edu.cn/course/probability',
    },
    chapters: [
      {
        title: '第一章 随机事件与概率',
        files: [file('courseware', 'opening.pptx', '开篇课件'), file('reading', 'chapter-1.pdf', '第一章讲义')],
      },
      { title: '第二章 条件概率与贝叶斯公式', files: [file('reading', 'chapter-2.pdf', '第二章讲义')] },
      {
        title: '第三章 随机变量及其分布',
        files: [file('micro-video', 'galton.mp4', '高尔顿板'), file('reading', 'chapter-3.pdf', '第三章讲义')],
      },
      {
        title: '第四章 数字特征与大数定律',
        files: [
          file('micro-video', 'coin.mp4', '频率怎样靠近概率'),
          file('reading', 'chapter-4.pdf', '第四章讲义'),
          file('quiz', 'quiz.docx', '单元测验'),
        ],
      },
    ],
    members: [{ name: '江概然', role: '主讲', affiliation: '浙江之江湾大学（示例）' }],
    attachments: [],
  },
  {
    slug: 'phone',
    kind: 'courses',
    author: 'hangzhou.author',
    groups: {
      origin: 'local',
      scope: 'public',
      builtYear: 2025,
      general: {
        title: '银龄学堂：手机防骗四课',
        summary: '大字版老年课程：看懂可疑短信、管好验证码、应对来电、和家人立约定。',
        description: [
          '每课一张大字讲义，字号不小于十八磅，一句一事；配一段带字幕的动画和一本小剧场脚本，适合社区老年学堂两人一组演练。',
          '全课不需要安装任何收费软件，报警与咨询电话只写 110 与 96110。',
        ],
        keywords: ['老年教育', '反诈', '验证码', '大字版'],
      },
      contributors: [{ name: '何夕照', role: '编写', affiliation: '杭州市教育资源中心' }],
      educational: {
        resourceType: 't_course',
        stage: 'elder',
        objectives: '会用四步判断可疑短信；知道验证码不能告诉别人；会与家人约定转账规则。',
        audience: '老年学员与社区志愿者',
        difficulty: 'easy',
      },
      accessibility: ['captions', 'largePrint'],
    },
    course: {
      type: 'senior',
      introduction: '四次课，每次四十分钟，讲十五分钟，演十五分钟，填一填十分钟。',
      syllabus: '第一课 看懂可疑短信；第二课 管好验证码和密码；第三课 接到可疑电话；第四课 我家的防骗约定。',
      hours: 4,
      credit: 0,
      largePrint: true,
      platform: 'https://www.example.org.cn/senior/phone',
    },
    chapters: [
      {
        title: '第一课 看懂可疑短信',
        files: [
          file('micro-video', 'video.mp4', '一条短信四步识破'),
          file('reading', 'lesson-1.pdf', '第一课讲义（大字）'),
        ],
      },
      { title: '第二课 管好验证码和密码', files: [file('reading', 'lesson-2.pdf', '第二课讲义（大字）')] },
      {
        title: '第三课 接到可疑电话',
        files: [
          file('reading', 'lesson-3.pdf', '第三课讲义（大字）'),
          file('task-sheet', 'practice.docx', '防骗小剧场'),
        ],
      },
      { title: '第四课 我家的防骗约定', files: [file('reading', 'lesson-4.pdf', '家庭约定卡')] },
    ],
    members: [{ name: '何夕照', role: '主讲', affiliation: '杭州市教育资源中心' }],
    attachments: [],
  },
  {
    slug: 'titration',
    kind: 'virtual-simulations',
    author: 'zjw.chemistry',
    groups: {
      origin: 'school',
      scope: 'public',
      builtYear: 2025,
      general: {
        title: '酸碱中和滴定虚拟仿真实验',
        summary: '十二步走完检漏到计算的滴定全过程，允许试错，操作逐步计分，合格后再进实验室。',
        description: [
          '仿真按强电解质精确计算每一滴之后的 pH，学生能看到计量点前后一滴之差造成的突跃，并据此选择指示剂。',
          '配套实验指导、报告模板、滴定数据表和装置图；误差分析题附教师答案。',
        ],
        keywords: ['中和滴定', '突跃', '酚酞', '误差分析', '虚拟仿真'],
      },
      contributors: [{ name: '沈滴定', role: '项目负责人', affiliation: '浙江之江湾大学（示例）' }],
      educational: {
        resourceType: 't_course',
        stage: 'bachelor',
        grade: 'u1',
        objectives: '掌握规范操作；理解滴定曲线与指示剂选择；会分析误差。',
        audience: '化学类、材料类本科一年级学生',
        difficulty: 'medium',
      },
      accessibility: ['captions', 'alternativeText'],
      duration: 'PT24S',
    },
    experiment: {
      name: '强碱滴定强酸：用氢氧化钠标准溶液测定盐酸的浓度',
      course: '基础化学实验',
      major: '070301',
      hours: 2,
      apparatus:
        '50 mL 碱式滴定管、25 mL 移液管、250 mL 锥形瓶、洗耳球、滴定台；0.1000 mol/L 氢氧化钠标准溶液、待测盐酸、酚酞。',
      method: '移取 25.00 mL 盐酸，以酚酞为指示剂，用氢氧化钠标准溶液滴定至浅红色半分钟不褪，平行测定三次取平均。',
      assessment: '操作 60 分由系统逐步记录，数据 25 分（极差不超过 0.04 mL），报告 15 分。',
    },
    steps: [
      step('检漏', '装水静置两分钟，确认活塞与尖嘴不漏', 4, 5),
      step('洗涤滴定管', '用蒸馏水洗到内壁不挂水珠', 5, 5),
      step('润洗滴定管', '用少量标准溶液润洗两三次，避免稀释', 6, 10),
      step('装液', '沿壁注入标准溶液到零刻度以上', 4, 5),
      step('赶气泡', '弯曲胶管挤压玻璃珠，排出尖嘴的气泡', 5, 10),
      step('调零读数', '液面调至零刻度或略下，平视读到 0.01 mL', 5, 5),
      step('润洗移液管', '用待测盐酸润洗，避免残留的水稀释试样', 5, 5),
      step('移取试样', '准确移取 25.00 mL 盐酸放入锥形瓶', 8, 10),
      step('加指示剂', '加酚酞两三滴，摇匀', 3, 5),
      step('滴定', '左手控制、右手摇瓶，近终点改为逐滴', 20, 15),
      step('判断终点', '加入半滴后浅红色半分钟不褪', 8, 15),
      step('读数与计算', '读终点体积，平行三次，计算盐酸浓度', 17, 10),
    ],
    hosting: {
      address: 'https://www.example.edu.cn/vlab/titration',
      technology: 'WebGL 三维场景，浏览器直接运行',
      bandwidth: '10 Mbps',
      concurrency: 300,
      protectionLevel: '二级',
    },
    attachments: [
      attachment('guide.pdf', '实验指导'),
      attachment('report.docx', '实验报告', 'task-sheet'),
      attachment('courseware.pptx', '预习课件', 'courseware'),
      attachment('video.mp4', '滴定过程动画', 'micro-video'),
      attachment('titration-set.svg', '滴定装置图'),
    ],
  },
]
