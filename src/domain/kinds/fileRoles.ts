import { said } from '../words'

/** The five parts of a lesson (vocabulary.md). */
export const lessonRoles = {
  'micro-video': said('微课', 'Micro-video'),
  courseware: said('课件', 'Courseware'),
  'lesson-plan': said('教学设计', 'Lesson plan'),
  'task-sheet': said('学习任务单', 'Task sheet'),
  exercises: said('课后练习', 'Exercises'),
}
export type LessonRole = keyof typeof lessonRoles

/** What a file is in its place. */
export const fileRoles = {
  ...lessonRoles,
  reading: said('阅读材料', 'Reading'),
  quiz: said('测验', 'Quiz'),
  attachment: said('附件', 'Attachment'),
}
