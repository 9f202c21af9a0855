/**
 * `npm run test:services`: what must hold on real servers, on those that the environment names:
 *   .ci/services start && eval "$(.ci/services env)" && npm run test:services
 * The contract suites of every engine, the integration suites on MongoDB's wire, the tour, the failpoints and a third of the
 * outages on MongoDB's wire and S3. Prints `N passed, N failed` last, the sums of its parts.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { centreOnServers, serversAreNamed } from '../tests/centreOnServers.mjs'
import { checkNode, install } from './house/install.mjs'
import { root } from './house/run.mjs'
import { explain, Stop } from './house/say.mjs'

/** Integration suites that pass through the database; the others run in `npm test` and would only run twice. */
const suites = ['changelog', 'collections', 'letters', 'moving', 'operations', 'search'].map(
  (room) => `tests/integration/${room}`,
)

const parts = [
  ['contract and integration suites', ['scripts/test.mjs', 'tests/contract', ...suites], () => ({})],
  [
    'tour',
    ['--import', 'tsx', 'tests/tour/index.ts'],
    () => centreOnServers(`tour-${process.pid}-${Date.now().toString(36)}`),
  ],
  ['faults', ['tests/faults/run.mjs', '--engine', 'services', '--rounds', '3', '--outages', 'once'], () => ({})],
]

/** Runs a part, showing what it says; answers the counts of its last line. No such line, or a bad end, is a failure. */
async function run([name, command, variables]) {
  console.log(`── ${name}`)
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...variables() },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text)
    said = (said + text).slice(-2000)
  })
  const [code] = await once(child, 'close')
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(said) ?? [null, '0', '1']
  return { passed: Number(passed), failed: Number(failed) || (code === 0 ? 0 : 1) }
}

try {
  checkNode()
  await install()
  if (!serversAreNamed)
    throw new Stop(
      '未指定测试服务器。',
      'No servers are named: .ci/services start && eval "$(.ci/services env)" first.',
    )
  const counts = []
  for (const part of parts) counts.push(await run(part))
  const sum = (what) => counts.reduce((total, count) => total + count[what], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') === 0 ? 0 : 1)
} catch (error) {
  explain(error)
  console.log('0 passed, 1 failed')
  process.exit(1)
}
