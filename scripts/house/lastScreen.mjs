import { bold, dim } from './say.mjs'

/** Width of a text on a terminal: Chinese characters take two columns. */
const width = (text) => [...text].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e7f ? 2 : 1), 0)
const pad = (text, to) => text + ' '.repeat(Math.max(0, to - width(text)))

/** What a newcomer needs now: where things are and how to sign in. `made`: what the seed made in this very start. */
export function showLastScreen({ url, made, seconds }) {
  const lines = [
    '',
    bold('资源中心已启动 The resource centre is running') + dim(` · ${seconds.toFixed(1)} s`),
    '',
    `  管理 Admin   ${bold(`${url}/admin`)}`,
    `  接口 API     ${bold(`${url}/delivery/v1/resources`)}   ${dim(`OpenAPI: ${url}/delivery/v1/openapi.json`)}`,
    '',
    ...signIn(made),
    ...(made?.rootFingerprint
      ? [
          `  根密钥指纹 Root key fingerprint: ${made.rootFingerprint}`,
          dim('  请将根密钥移至离线介质保存 Take the root key offline: <DATA_DIR>/secrets/root.jwk.json'),
          '',
        ]
      : []),
    dim('  按 Ctrl-C 停止 Ctrl-C stops it'),
    '',
  ]
  console.log(lines.join('\n'))
}

function signIn(made) {
  const accounts = made?.accounts ?? []
  if (accounts.length === 0)
    return [dim('  用首次启动时显示的账号登录 Sign in with an account shown at the first start'), '']
  const names = Math.max(...accounts.map((a) => width(a.username)))
  return [
    bold('  账号（密码仅显示这一次，请保存） Accounts (passwords are shown this once: keep them)'),
    ...accounts.map((a) => `  ${pad(a.username, names)}  ${bold(a.password)}  ${dim(`${a.name} · ${a.role}`)}`),
    '',
  ]
}
