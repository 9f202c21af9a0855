import { lessonFiles, type SeedResource } from './shape'

/** Junior mathematics. */
export const mathematics: SeedResource[] = [
  {
    slug: 'pythagoras',
    kind: 'resource-packs',
    author: 'yunxi.maths',
    groups: {
      origin: 'school',
      scope: 'province',
      builtYear: 2026,
      general: {
        title: '探索勾股定理',
        summary: '从方格纸上的面积猜想，到四个全等三角形的平移拼图证明，再回到梯子与折竹。',
        description: [
          '学生用割补法求斜放正方形的面积，三组数据支持同一个猜想；再用纸片拼图完成证明，并把拼图翻译成代数恒等式。',
          '练习分基础、提高两层，含《九章算术》折竹抵地一题；例题特意讨论“梯顶下滑 0.4 米，梯脚外移多少”，破除想当然。',
        ],
        keywords: ['勾股定理', '面积法', '割补', '赵爽弦图'],
      },
      contributors: [{ name: '方求真', role: '设计与主讲', affiliation: '杭州市云栖谷实验学校（示例）' }],
      educational: {
        resourceType: 'elite_lesson',
        stage: 'junior',
        subject: 'math',
        edition: 'zj',
        grade: 'g8',
        volume: 'shang',
        chapter: 'zj-math-8s/2/7',
        objectives: '经历猜想与证明；会由两边求第三边；了解中国古代数学成就。',
        audience: '八年级学生',
        difficulty: 'medium',
      },
      accessibility: ['captions'],
      duration: 'PT22S',
    },
    lessons: [
      {
        title: '探索勾股定理（第一课时）',
        chapter: 'zj-math-8s/2/7',
        objectives: '说清拼图前后剩余面积为什么相等。',
        files: lessonFiles('勾股定理', { plan: 'docx', task: 'pdf', exercises: 'pdf' }),
      },
    ],
    attachments: [],
  },
  {
    slug: 'linear',
    kind: 'resource-packs',
    author: 'yunxi.maths',
    groups: {
      origin: 'school',
      scope: 'city',
      builtYear: 2026,
      general: {
        title: '一次函数的图象与性质',
        summary: '两轮“只变一个量”的画图实验：先变 k 看方向与陡度，再变 b 看上下平移。',
        description: [
          '学生用两点法画八条直线，从图中归纳增减性和经过的象限，再用函数值解释为什么 k 大于零时图象上升。',
          '微课里的直线随 k、b 连续变化，并标出与两轴的交点，可以随时暂停数格子验证。',
        ],
        keywords: ['一次函数', '图象', '增减性', '平移'],
      },
      contributors: [{ name: '方求真', role: '设计与主讲', affiliation: '杭州市云栖谷实验学校（示例）' }],
      educational: {
        resourceType: 'elite_lesson',
        stage: 'junior',
        subject: 'math',
        edition: 'zj',
        grade: 'g8',
        volume: 'shang',
        chapter: 'zj-math-8s/5/4',
        objectives: '会画一次函数图象；能由 k、b 的符号判断增减与象限。',
        audience: '八年级学生',
        difficulty: 'medium',
      },
      accessibility: ['captions'],
      duration: 'PT22S',
    },
    lessons: [
      {
        title: '一次函数的图象与性质',
        chapter: 'zj-math-8s/5/4',
        objectives: '看式想图，看图说式。',
        files: lessonFiles('一次函数的图象', { plan: 'pdf', task: 'docx', exercises: 'docx' }),
      },
    ],
    attachments: [],
  },
]
