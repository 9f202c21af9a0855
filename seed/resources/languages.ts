import { attachment, lessonFiles, type SeedResource } from './shape'

/** Junior Chinese and English. */
export const languages: SeedResource[] = [
  {
    slug: 'sea',
    kind: 'resource-packs',
    author: 'yunxi.chinese',
    groups: {
      origin: 'school',
      scope: 'county',
      builtYear: 2026,
      general: {
        title: '古代诗歌四首·观沧海',
        summary: '四遍诵读读懂一首四言诗：读正确、读画面、读胸怀、背下来；附节拍音频。',
        description: [
          '抓住一个“观”字，分清实写与虚写，体会曹操得胜回师时的气象与抱负。微课随诗句显示海面由平静到汹涌、由白昼到星空的变化。',
          '节拍音频每句两拍，一重一轻，供早读跟读；任务单让学生把诗改写成四个镜头的分镜稿。',
        ],
        keywords: ['观沧海', '曹操', '四言诗', '借景抒情', '诵读'],
      },
      contributors: [{ name: '文若水', role: '设计', affiliation: '杭州市云栖谷实验学校（示例）' }],
      educational: {
        resourceType: 'national_lesson',
        stage: 'junior',
        subject: 'chinese',
        edition: 'tongbian',
        grade: 'g7',
        volume: 'shang',
        chapter: 'ty-chi-7s/1/4',
        objectives: '有感情地诵读并背诵；理清由实到虚的层次；体会借景抒情。',
        audience: '七年级学生',
        difficulty: 'easy',
      },
      accessibility: ['captions'],
      duration: 'PT30S',
    },
    lessons: [
      {
        title: '观沧海',
        chapter: 'ty-chi-7s/1/4',
        objectives: '背诵全诗，说出两个“若”字的作用。',
        files: lessonFiles('观沧海', { plan: 'docx', task: 'docx', exercises: 'pdf' }),
      },
    ],
    attachments: [attachment('beat.mp3', '四言诗诵读节拍')],
  },
  {
    slug: 'day',
    kind: 'resource-packs',
    author: 'qingxi.english',
    groups: {
      origin: 'school',
      scope: 'school',
      builtYear: 2026,
      general: {
        title: 'A Day in the Life 谈论一天的作息',
        summary: '七年级英语听说课：听七句话、认四种钟点说法、采访同学并用第三人称转述。',
        description: [
          'Students listen to seven sentences about a school day, read the clock in words, interview three classmates and report with he or she.',
          '听力音频由语音合成程序朗读，已在资源中声明；供本校听力训练使用。短文与练习均为自编。',
        ],
        keywords: ['作息', '钟点表达', '一般现在时', '第三人称单数', '听说课'],
        language: 'en',
      },
      contributors: [{ name: '青以沫', role: '设计与主讲', affiliation: '淳安县青溪湾中学（示例）' }],
      educational: {
        resourceType: 'teaching_lesson',
        stage: 'junior',
        subject: 'english',
        edition: 'rj',
        grade: 'g7',
        volume: 'shang',
        chapter: 'rj-eng-7s/6',
        objectives: '能听懂并说出七项日常活动及时间；能用第三人称单数转述。',
        audience: '七年级学生',
        difficulty: 'easy',
      },
      rights: {
        aigc: 'generated',
        aigcNote: '微课与听力音频中的英语朗读为计算机合成语音，资源说明和课件首页均已标明。',
      },
      accessibility: ['captions', 'transcript'],
      duration: 'PT35S',
    },
    lessons: [
      {
        title: 'What time do you usually get up?',
        chapter: 'rj-eng-7s/6',
        objectives: 'Ask and answer about daily routines.',
        files: [
          ...lessonFiles('A Day in the Life', { plan: 'docx', task: 'pdf', exercises: 'docx' }),
          { role: 'reading', title: 'Listening', file: 'listening.mp3', name: 'A Day in the Life-listening.mp3' },
        ],
      },
    ],
    attachments: [],
  },
]
