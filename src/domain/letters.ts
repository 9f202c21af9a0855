import type { MailAddress } from './mailAddress'

/** A name as it was typed may hold ended lines; in a letter they would be lines of ours. */
const oneLine = (name: string): string => name.replace(/[\p{C}\s]+/gu, ' ').slice(0, 100)

/** What a letter says, before it is known to whom: Chinese first, English beside. */
export interface Wording {
  subject: string
  text: string
}

/** The letter with a link to set a new password; `minutes`: how long the link opens. */
export const newPasswordLetter = ({ name }: MailAddress, link: string, minutes: number): Wording => ({
  subject: '重设密码 · Set a new password',
  text: `${oneLine(name)}：

有人（可能是您本人）请求为您在资源中心的账号重设密码。请在 ${minutes} 分钟内打开以下地址设置新密码：

${link}

如果不是您本人操作，请忽略本邮件，您的密码不会改变。请勿将此地址转发给任何人。

——

Somebody, probably you, asked to set a new password for your account at the resource centre. Open the address above
within ${minutes} minutes to do so. If it was not you, ignore this letter: your password stays as it is. Pass the address on
to nobody.
`,
})

/** The letter to somebody whose account was just made; `days`: how long the link opens. */
export const firstPasswordLetter = ({ name }: MailAddress, username: string, link: string, days: number): Wording => ({
  subject: '您的资源中心账号 · Your account at the resource centre',
  text: `${oneLine(name)}：

管理员已为您开通资源中心账号，用户名：${oneLine(username)}。请在 ${days} 天内打开以下地址，设置自己的密码后登录：

${link}

此地址只供您本人使用，设置密码后失效。请勿转发给任何人。

——

An account was opened for you at the resource centre; your user name stands above. Open the address within ${days} days, set a
password of your own and sign in. The address is for you alone and ends once the password is set: pass it on to nobody.
`,
})
