/** Words of the fields that choose a code of the taxonomy. */
export const codeWords = {
  zh: {
    choose: '请选择',
    search: '输入名称或代码查找',
    searchPublished: '输入已发布资源的名称查找',
    none: '没有找到，请换个词',
    loading: '正在读取…',
    unknown: '不在分类表中',
  },
  en: {
    choose: 'Choose',
    search: 'Type a name or a code',
    searchPublished: 'Type the name of a published resource',
    none: 'Nothing found: try another word',
    loading: 'Loading…',
    unknown: 'not in the taxonomy',
  },
} as const
