import { files, partList } from '../../fields/parts'
import { code, plain, said } from '../../fields/words'
import { resourceKind } from './resourceKind'

/** 学科课程资源包: lessons of five parts each. */
export const ResourcePacks = resourceKind({
  slug: 'resource-packs',
  name: said('学科课程资源包', 'Resource packs'),
  target: 9000,
  tabs: [
    {
      label: said('课时', 'Lessons'),
      fields: [
        partList('lessons', said('课时', 'Lessons'), said('课时', 'lesson'), 100, [
          code('chapter', 'chapters', said('章节', 'Chapter')),
          plain('objectives', 'textarea', said('教学目标', 'Objectives')),
          files('files', said('文件', 'Files')),
        ]),
      ],
    },
  ],
})
