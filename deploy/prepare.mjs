/**
 * Brings the database to the committed schema and begins an empty centre, then ends: run once before the servers, by
 * compose or systemd. What the first start made (accounts with their first passwords, the root's fingerprint) is
 * printed this once; keep it, then clear it from the journal.
 */
import { fork } from 'node:child_process'

const program = new URL('../dist/prepare.mjs', import.meta.url).pathname
const child = fork(program, { execArgv: ['--enable-source-maps'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })

child.on('message', ({ accounts, rootFingerprint }) => {
  for (const { username, password, name, role } of accounts)
    console.log(`账号 account  ${username}  ${password}  ${name} · ${role}`)
  if (rootFingerprint) console.log(`根密钥指纹 root fingerprint  ${rootFingerprint}`)
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
