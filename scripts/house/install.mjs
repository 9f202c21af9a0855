import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'
import { Stop } from './say.mjs'

/** Bytes that an installation and a build take, with room to work. */
const needed = 2 * 1024 ** 3
const oldest = [20, 19]

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new Stop(
    `Node ${process.versions.node} 太旧，请安装 Node 20.19 或更新的版本（https://nodejs.org）。`,
    `Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org).`,
  )
}

function checkRoom() {
  const { bavail, bsize } = statfsSync(root)
  if (bavail * bsize >= needed) return
  const megabytes = Math.round((bavail * bsize) / 1024 ** 2)
  throw new Stop(
    `磁盘只剩 ${megabytes} MB，安装和构建需要约 2 GB，请清理后重试。`,
    `Only ${megabytes} MB of disk are left; installing and building take about 2 GB. Make room and try again.`,
  )
}

/** True when node_modules holds exactly the versions of the lock file (packages for other systems apart). */
export function isInstalled() {
  const inside = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(inside)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const found = JSON.parse(readFileSync(inside, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || found[path]?.version === version || (optional && !found[path]),
  )
}

/** Installs what the lock file names, unless it is there already. */
export async function install() {
  if (isInstalled()) return '依赖已就绪 already installed'
  checkRoom()
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { code } = await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0)
    throw new Stop(
      '依赖安装失败，请检查网络与上面的提示后重试。',
      'Installing failed: see the lines above, check the network and try again.',
    )
  return undefined
}
