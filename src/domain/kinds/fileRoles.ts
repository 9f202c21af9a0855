import { said } from '../words'

/** The five parts of a lesson (vocabulary.md). */
export const lessonRoles = {
  'micro-video': '微课',
  courseware: '课件',
  'lesson-plan': '教学设计',
  'task-sheet': '学习任务单',
  exercises: '课后练习',
} as const
export type LessonRole = keyof typeof lessonRoles

/** What a file is in its place. */
export const fileRoles = {
  ...lessonRoles,
  reading: said('阅读材料', 'Reading'),
  quiz: said('测验', 'Quiz'),
  attachment: said('附件', 'Attachment'),
}
