/** Words of the keys of platforms. */
export const keyWords = {
  zh: {
    rotate: '更换密钥',
    rotateTitle: '更换密钥：{name}',
    rotateFollows:
      '生成一把新密钥，只显示一次；以 {prefix} 开头的旧密钥立即失效，仍在用它的程序会连接不上，直到换上新密钥。权限范围不变。',
    revoke: '吊销',
    revokeTitle: '吊销密钥：{name}',
    revokeFollows: '以 {prefix} 开头的密钥永久失效，使用它的平台和镜像立即连接不上；不能恢复，以后须新建接入平台。',
    title: '新密钥：{name}',
    once: '请现在复制并妥善保管。密钥只显示这一次，系统只保存它的摘要；遗失了只能更换。',
    secret: '密钥',
    copy: '复制',
    copied: '已复制。',
    selected: '浏览器不允许自动复制：密钥已选中，请按 Ctrl+C。',
    close: '已保存，关闭',
    revoked: '已吊销。',
  },
  en: {
    rotate: 'New key',
    rotateTitle: 'New key for {name}',
    rotateFollows:
      'A new key is made and shown once. The old one, which starts with {prefix}, ends at once: programs that use it are turned away until they have the new one. The scopes stay.',
    revoke: 'Revoke',
    revokeTitle: 'Revoke the key of {name}',
    revokeFollows:
      'The key that starts with {prefix} ends for good: platforms and mirrors that use it are turned away at once. It cannot be undone; a new client must be made.',
    title: 'New key of {name}',
    once: 'Copy it now and keep it safe. It is shown this once and only its digest is kept: who loses it can only make a new one.',
    secret: 'Key',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'The browser does not copy by itself: the key is selected, press Ctrl+C.',
    close: 'I have kept it: close',
    revoked: 'Revoked.',
  },
} as const
