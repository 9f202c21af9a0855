/** Words of the dialog for two people who edited at the same time. */
export const staleWords = {
  zh: {
    title: '他人已先保存',
    lead: '您编辑期间，此内容已被保存为第 {revision} 版。请对照不同之处，决定保留哪一份。',
    field: '字段',
    mine: '我的',
    theirs: '已保存的',
    same: '两份内容相同，可直接载入已保存的版本。',
    takeTheirs: '放弃我的，载入已保存的版本',
    keepMine: '用我的覆盖已保存的版本',
    later: '先不处理',
    loading: '正在读取已保存的版本…',
  },
  en: {
    title: 'Someone saved first',
    lead: 'While you edited, this was saved as revision {revision}. Compare and decide which to keep.',
    field: 'Field',
    mine: 'Mine',
    theirs: 'Saved',
    same: 'Both are the same: load the saved one.',
    takeTheirs: 'Drop mine, load the saved one',
    keepMine: 'Replace the saved one with mine',
    later: 'Not now',
    loading: 'Reading the saved version…',
  },
} as const
