import { count, present, required } from '../requirement'
import { said } from '../words'
import { code, files, parts, textarea } from './fields'
import { lessonRoles } from './fileRoles'
import { kind } from './kind'

const name = said('学科课程资源包', 'Resource packs')

/** 学科课程资源包: lessons of five parts each (vocabulary.md). */
export const resourcePacks = kind({
  slug: 'resource-packs',
  word: 'pack',
  letters: 'XK',
  name,
  one: said('资源包', 'Resource pack'),
  targets: [{ name, count: 9000 }],
  fields: {
    lessons: parts(said('课时', 'Lessons'), {
      one: said('课时', 'lesson'),
      limit: 100,
      describedBy: 'objectives',
      fields: {
        chapter: code(
          said('章节', 'Chapter'),
          'chapters',
          said('本课所在的章节', 'Where the lesson stands in the textbook'),
        ),
        objectives: textarea(
          said('教学目标', 'Objectives'),
          said('例：会推导圆的面积公式并用它解题', 'Example: derive the area of a circle and use it'),
        ),
        files: files(said('文件', 'Files')),
      },
    }),
  },
  tabs: [{ label: said('课时', 'Lessons'), fields: ['lessons'] }],
  requirements: [
    required('educational.stage', present, '选择学段', 'Choose the stage'),
    required('educational.subject', present, '选择学科', 'Choose the subject'),
    required('educational.edition', present, '选择教材版本', 'Choose the edition'),
    required('educational.grade', present, '选择年级', 'Choose the grade'),
    required('educational.volume', present, '选择册次', 'Choose the volume'),
    required('educational.chapter', present, '选择章节', 'Choose the chapter'),
    required('lessons', count(1), '至少添加 {least} 课', 'Add at least {least} lesson'),
    required('lessons[].title', present, '填写第 {n} 课的名称', 'Name lesson {n}'),
    required(
      'lessons[].files',
      { type: 'roles', roles: lessonRoles },
      '第 {n} 课缺少{role}',
      'Lesson {n} has no {role}',
    ),
    required(
      'lessons[].files[].asset',
      present,
      '第 {n} 课有一行未选择文件',
      'Choose the file in each row of lesson {n}',
    ),
    required(
      'lessons[].files',
      { type: 'fileTypes', role: 'micro-video', types: ['video/'] },
      '第 {n} 课的微课应为视频文件',
      'The micro-video of lesson {n} must be a video',
    ),
  ],
})
