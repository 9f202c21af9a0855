import { advised, count, online, present, required } from '../requirement'
import { said } from '../words'
import { choice, group, parts, resource, text, textarea } from './fields'
import { kind } from './kind'

const types = {
  reading: said('阅读指导', 'Guided reading'),
  experiments: said('数字实验', 'Digital experiments'),
  'after-school': said('课后服务', 'After-school service'),
}
const isType = (...is: (keyof typeof types)[]) => ({ path: 'topic.type', is })

const topic = group(said('专题', 'Topic'), said('专题类别、导语与使用建议', 'Type, introduction and how to use it'), {
  type: choice(said('专题类别', 'Type'), types),
  introduction: textarea(
    said('导语', 'Introduction'),
    said('例：为什么要读这些书、怎样读', 'Example: why these books, and how to read them'),
  ),
  suitedFor: text(
    said('适用时段', 'When'),
    said('例：课后服务，每周一次，每次 60 分钟', 'Example: after school, weekly, 60 minutes'),
  ),
  guidance: textarea(
    said('使用建议', 'How to use it'),
    said('例：先观察再猜想，最后动手', 'Example: watch, guess, then try'),
  ),
})

const items = parts(said('条目', 'Items'), {
  one: said('条目', 'item'),
  limit: 200,
  describedBy: 'guidance',
  fields: {
    resource: resource(
      said('已发布资源', 'Published resource'),
      said('按名称查找，例：水到哪里去了', 'Found by its name'),
    ),
    guidance: textarea(
      said('推荐语', 'Why and how'),
      said('例：看完后说说水去了哪里', 'Example: afterwards, say where the water went'),
    ),
  },
})

/** 专题教育与课后服务: ordered items, each a published resource of another kind (vocabulary.md). */
export const topics = kind({
  slug: 'topics',
  word: 'topic',
  letters: 'ZT',
  name: said('专题教育与课后服务', 'Topics'),
  one: said('专题', 'Topic'),
  targets: [
    { name: types.reading, when: isType('reading'), count: null },
    { name: types.experiments, when: isType('experiments'), count: null },
    { name: types['after-school'], when: isType('after-school'), count: null },
  ],
  fields: { topic, items },
  tabs: [
    { label: said('专题', 'Topic'), fields: ['topic'] },
    { label: said('条目', 'Items'), fields: ['items'] },
  ],
  requirements: [
    required('topic.type', present, '选择专题类别', 'Choose the type of topic'),
    required('topic.introduction', present, '填写导语', 'Write the introduction'),
    advised('topic.guidance', present, '填写使用建议', 'Say how to use it'),
    required('items', count(1), '至少添加 {least} 个条目', 'Add at least {least} item'),
    required('items[].title', present, '填写第 {n} 个条目的名称', 'Name item {n}'),
    required('items[].resource', present, '第 {n} 个条目未选择资源', 'Choose the resource of item {n}'),
    required('items[].resource', online, '第 {n} 个条目的资源已不在线', 'The resource of item {n} is no longer online'),
    advised('items[].guidance', present, '填写第 {n} 个条目的推荐语', 'Say why item {n} is here'),
  ],
})
