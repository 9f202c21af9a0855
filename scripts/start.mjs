/**
 * `npm start`: from a fresh clone, or the tenth time, to a running centre. Installs and builds only what is missing or
 * changed, brings the database up to date, seeds an empty centre, serves; ends cleanly on Ctrl-C.
 */
import { pathToFileURL } from 'node:url'
import { build } from './house/build.mjs'
import { checkNode, install } from './house/install.mjs'
import { showLastScreen } from './house/lastScreen.mjs'
import { node, root } from './house/run.mjs'
import { explain, Stop, step } from './house/say.mjs'

const began = performance.now()

/** Migrates and seeds in a process of its own, so that serving starts lean; answers the accounts made, if any. */
async function prepare() {
  let made = null
  const { code } = await node('dist/prepare.mjs', [], {
    nodeArguments: ['--enable-source-maps'],
    env: { NODE_ENV: 'production' },
    onMessage: (message) => {
      made = message
    },
  })
  if (code !== 0) throw new Stop('准备数据失败，请查看上面的提示。', 'Preparing the data failed: see the lines above.')
  return made
}

async function main() {
  checkNode()
  await step(1, 4, '安装依赖 Installing', install)
  await step(2, 4, '构建 Building', build)
  let made = null
  await step(3, 4, '准备数据库与示例 Preparing the database and the seed', async () => {
    made = await prepare()
    return made?.accounts?.length ? `已建立 ${made.accounts.length} 个账号 accounts made` : '已就绪 up to date'
  })
  await step(4, 4, '启动服务 Starting', async () => {
    process.env.NODE_ENV = 'production'
    process.setSourceMapsEnabled(true)
    process.chdir(root)
    await import(pathToFileURL(`${root}dist/server.mjs`))
  })
  const { PUBLIC_URL, PORT = '3000' } = process.env
  showLastScreen({ url: PUBLIC_URL ?? `http://localhost:${PORT}`, made, seconds: (performance.now() - began) / 1000 })
}

main().catch((error) => {
  explain(error)
  process.exit(error instanceof Stop ? error.code : 1)
})
