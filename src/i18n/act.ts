/** Words of a dialog that does one thing. */
export const actWords = {
  zh: {
    understood: '我已了解上述后果',
    cancel: '取消',
    reason: '原因（写入记录）',
    comment: '意见（可不填）',
    done: '已完成。',
  },
  en: {
    understood: 'I have read what follows from this',
    cancel: 'Cancel',
    reason: 'Reason (kept in the record)',
    comment: 'Comment (may be left empty)',
    done: 'Done.',
  },
} as const
