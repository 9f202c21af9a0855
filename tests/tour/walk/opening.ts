import { Person } from '../http'
import { build, prepare, serve } from '../processes'
import { check, note, step } from '../report'
import type { World } from '../world'

/** Everyone who acts in the tour. */
const cast = [
  'yunxi.science',
  'yunxi.chinese',
  'yunxi.reviewer',
  'yunxi.manager',
  'yunxi.principal',
  'qingxi.english',
  'qingxi.reviewer',
  'qingxi.manager',
  'xihu.reviewer',
  'xihu.admin',
  'chunan.reviewer',
  'chunan.admin',
  'hangzhou.reviewer',
  'ningbo.reviewer',
  'province.reviewer',
  'province.admin',
]

/** An empty centre with its organisations and people, served as in production; everybody signs in by themselves. */
export async function open(world: World): Promise<void> {
  await step('构建 Build (only what changed)', async () => build())
  await step('空中心：建表、分类、规则、单位与人员 An empty centre', async () => {
    world.made = await prepare(world.env)
    check('accounts are made with random passwords', new Set(world.made.accounts.map((a) => a.password)).size >= 30)
    check(
      'the root key has a fingerprint',
      /^[A-Za-z0-9_-]{43}$/.test(world.made.rootFingerprint ?? ''),
      world.made.rootFingerprint,
    )
  })
  await step('启动服务 The server starts as production', async () => {
    await serve('server.mjs', [], world.env, `${world.base}/health`)
    const list = await world.reader.get('/delivery/v1/resources')
    check('nothing is published yet', list.status === 200 && list.json.items.length === 0, list.json)
    const admin = await fetch(`${world.base}/admin/login`)
    check('the admin answers', admin.status === 200, admin.status)
    note(world.base)
  })
  await step('各自登录 Everyone signs in', () => signIn(world))
}

async function signIn(world: World): Promise<void> {
  for (const username of cast) {
    const account = world.made.accounts.find((one) => one.username === username)
    const someone = new Person(world.base, username, account?.password ?? '')
    const answer = await someone.signIn()
    if (answer.status !== 200) check(`${username} signs in`, false, answer.json)
    world.people.set(username, someone)
  }
  check(
    `${world.people.size} people hold a session each`,
    [...world.people.values()].every(({ id }) => id !== ''),
  )
  const wrong = await new Person(world.base, 'yunxi.science', 'not-the-password-1').signIn()
  check('a wrong password is refused', wrong.status === 401, wrong.status)
  const nobody = await fetch(`${world.base}/api/resource-packs`)
  check('the management API shows strangers nothing', nobody.status === 401 || nobody.status === 403, nobody.status)
}
