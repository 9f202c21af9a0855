import { advised, count, either, isbn, online, present, required } from '../requirement'
import { said } from '../words'
import { choice, date, files, group, parts, people, resource, rows, text, textarea } from './fields'
import { kind } from './kind'

const forms = {
  'loose-leaf': said('活页式', 'Loose-leaf'),
  workbook: said('工作手册式', 'Workbook'),
  integrated: said('融媒体', 'Integrated media'),
  digital: said('数字教材', 'Digital'),
}

const book = group(
  said('教材', 'Textbook'),
  said('书号或审核号、出版与形态', 'ISBN or review number, publication, form'),
  {
    form: choice(said('教材形态', 'Form'), forms),
    isbn: text(
      said('书号（ISBN）', 'ISBN'),
      said('十三位，例：978-7-04-000000-1 的写法', '13 digits, with or without hyphens'),
    ),
    reviewNumber: text(
      said('审核号', 'Review number'),
      said(
        '未正式出版的填写审核或备案号，例：浙职教材审〔2026〕12 号',
        'Of a textbook that is not in print: the number it was approved under',
      ),
    ),
    publisher: text(said('出版单位', 'Publisher'), said('例：某某教育出版社', 'Example: an education press')),
    edition: text(said('版次', 'Edition'), said('例：2026 年 8 月第 1 版', 'Example: first edition, August 2026')),
    publishedOn: date(said('出版日期', 'Published'), said('例：2026-08-01', 'Example: 2026-08-01')),
    course: text(
      said('适用课程', 'Course'),
      said('例：工业机器人操作与编程', 'Example: operating and programming industrial robots'),
    ),
    introduction: textarea(
      said('内容简介', 'Introduction'),
      said('例：对接的岗位、单元结构与特色', 'Example: the posts it trains for, its units, what is special'),
    ),
  },
)

const partnerTypes = { school: said('学校', 'School'), firm: said('企业', 'Firm') }
const partners = rows(said('校企合作单位', 'School and firm partners'), {
  one: said('单位', 'partner'),
  limit: 50,
  fields: {
    type: choice(said('类别', 'Kind'), partnerTypes),
    name: text(said('名称', 'Name'), said('例：某某机器人股份有限公司', 'Example: a robotics company')),
    role: text(said('分工', 'Part'), said('例：提供工艺案例与操作视频', 'Example: cases and films of the work')),
  },
})

const units = parts(said('单元', 'Units'), {
  one: said('单元', 'unit'),
  limit: 100,
  describedBy: 'introduction',
  fields: {
    introduction: textarea(
      said('单元说明', 'What it teaches'),
      said('例：完成一次码垛编程', 'Example: program one palletising task'),
    ),
    files: files(said('文件', 'Files')),
  },
})

const companions = parts(said('配套资源', 'Companion resources'), {
  one: said('配套资源', 'companion'),
  limit: 200,
  fields: {
    resource: resource(
      said('已发布资源', 'Published resource'),
      said('平台上已有的，按名称查找', 'What is here already, found by its name'),
    ),
    files: files(said('文件', 'Files')),
  },
})

/** 新型融媒体教材 (vocabulary.md). */
export const textbooks = kind({
  slug: 'textbooks',
  word: 'textbook',
  letters: 'JC',
  name: said('新型融媒体教材', 'Textbooks'),
  one: said('融媒体教材', 'Textbook'),
  targets: [{ name: said('新型融媒体教材', 'Integrated media textbooks'), count: null }],
  fields: { book, editors: people(said('编写团队', 'Editors')), partners, units, companions },
  tabs: [
    { label: said('教材', 'Textbook'), fields: ['book', 'editors', 'partners'] },
    { label: said('单元', 'Units'), fields: ['units'] },
    { label: said('配套资源', 'Companions'), fields: ['companions'] },
  ],
  requirements: [
    required('book.form', present, '选择教材形态', 'Choose the form'),
    required('book', either('isbn', 'reviewNumber'), '填写书号或审核号', 'Give the ISBN or the review number'),
    required('book.isbn', isbn, '书号应为十三位且校验码正确', 'The ISBN must have 13 digits and the right check digit'),
    required('book.introduction', present, '填写内容简介', 'Write the introduction'),
    advised('book.publisher', present, '填写出版单位', 'Name the publisher'),
    advised('book.edition', present, '填写版次', 'Give the edition'),
    required('editors', count(1), '至少填写 {least} 位编写人员', 'Name at least {least} editor'),
    required('editors[].name', present, '填写第 {n} 位编写人员的姓名', 'Name editor {n}'),
    required('partners', count(1), '至少填写 {least} 个校企合作单位', 'Name at least {least} partner'),
    required('partners[].type', present, '选择第 {n} 个单位的类别', 'Choose the kind of partner {n}'),
    required('partners[].name', present, '填写第 {n} 个单位的名称', 'Name partner {n}'),
    required('units', count(1), '至少添加 {least} 个单元', 'Add at least {least} unit'),
    required('units[].title', present, '填写第 {n} 单元的名称', 'Name unit {n}'),
    required('units[].files', count(1), '第 {n} 单元至少添加 {least} 个文件', 'Add at least {least} file to unit {n}'),
    required(
      'units[].files[].asset',
      present,
      '第 {n} 单元有一行未选择文件',
      'Choose the file in each row of unit {n}',
    ),
    advised('companions', count(1), '添加配套资源', 'Add a companion resource'),
    required('companions[].title', present, '填写第 {n} 项配套资源的名称', 'Name companion {n}'),
    required(
      'companions[]',
      either('resource', 'files'),
      '第 {n} 项配套资源应填写已发布资源或上传文件',
      'Name a published resource or add a file for companion {n}',
    ),
    required(
      'companions[].files[].asset',
      present,
      '第 {n} 项配套资源有一行未选择文件',
      'Choose the file in each row of companion {n}',
    ),
    required('companions[].resource', online, '第 {n} 项配套资源已不在线', 'Companion {n} is no longer online'),
  ],
})
