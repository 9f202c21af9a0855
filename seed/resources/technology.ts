import { attachment, lessonFiles, type SeedResource } from './shape'

/** Senior information technology. Its interactive page holds a script: the machine check says so, and the case comes back. */
export const technology: SeedResource[] = [
  {
    slug: 'search',
    kind: 'resource-packs',
    author: 'qingxi.it',
    groups: {
      origin: 'school',
      scope: 'public',
      builtYear: 2026,
      general: {
        title: '二分查找',
        summary: '从猜数游戏到 Python 程序：手工模拟三个变量，解释循环条件，体会对数级的快。',
        description: [
          '先玩“一百以内猜数”，再在十六个有序的数里手工模拟 low、high、mid 的变化，找到六十一，也试着找一个不存在的数。',
          '学生补全并运行程序，讨论写成 low = mid 为什么会死循环；最后比较顺序查找与二分查找的最多次数。',
        ],
        keywords: ['二分查找', '算法', '循环结构', 'Python', '对数'],
      },
      contributors: [{ name: '溪算筹', role: '设计与程序', affiliation: '淳安县青溪湾中学（示例）' }],
      educational: {
        resourceType: 'elite_lesson',
        stage: 'senior',
        subject: 'info-tech',
        edition: 'zj',
        grade: 'g10',
        volume: 'bx1',
        chapter: 'zj-it-bx1/3/3',
        objectives: '概括二分查找的思想与前提；读懂并补全程序；估计最多比较次数。',
        audience: '高一学生',
        difficulty: 'medium',
      },
      accessibility: ['captions'],
      duration: 'PT20S',
    },
    lessons: [
      {
        title: '二分查找',
        chapter: 'zj-it-bx1/3/3',
        objectives: '会手工模拟并写出程序。',
        files: lessonFiles('二分查找', { plan: 'pdf', task: 'docx', exercises: 'pdf' }),
      },
    ],
    attachments: [attachment('demo.html', '互动演示')],
  },
]
