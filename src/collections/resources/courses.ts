import { courseTypes } from '../../domain/document'
import { people } from '../../fields/metadata'
import { files, partList } from '../../fields/parts'
import { amount, choice, group, plain, said } from '../../fields/words'
import { resourceKind } from './resourceKind'

const course = group(
  'course',
  said('课程', 'Course'),
  said('课程类型、简介、大纲与学时', 'Type, introduction, syllabus and hours'),
  [
    choice('type', said('课程类型', 'Type'), courseTypes),
    plain('introduction', 'textarea', said('课程简介', 'Introduction')),
    plain('syllabus', 'textarea', said('教学大纲', 'Syllabus')),
    amount('hours', said('学时', 'Hours'), 1000, said('例：32', 'Example: 32')),
    amount('credit', said('学分', 'Credit'), 100),
    plain(
      'platform',
      'text',
      said('开课平台地址', 'Platform'),
      said('例：https://www.example.edu.cn/course/1', 'The address where it runs'),
    ),
  ],
)

/** 在线开放课程、一流课程、混合式课程. */
export const Courses = resourceKind({
  slug: 'courses',
  name: said('在线课程', 'Courses'),
  target: 800,
  tabs: [
    { label: said('课程', 'Course'), fields: [course, people('members', '课程团队', 'Course team')] },
    {
      label: said('章节', 'Chapters'),
      fields: [
        partList('chapters', said('章节', 'Chapters'), said('章节', 'chapter'), 200, [
          files('files', said('文件', 'Files')),
        ]),
      ],
    },
  ],
})
