/** `npm test`: installs if needed, runs everything that needs no server, prints `N passed, N failed` last. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, install } from './house/install.mjs'
import { node } from './house/run.mjs'
import { explain } from './house/say.mjs'

async function main() {
  checkNode()
  await install()
  const folder = mkdtempSync(join(tmpdir(), 'ziyuan-test-'))
  const report = join(folder, 'report.json')
  try {
    const { code } = await node(
      'node_modules/jest/bin/jest.js',
      ['--ci', '--json', `--outputFile=${report}`, '--testLocationInResults', ...process.argv.slice(2)],
      {
        nodeArguments: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
        env: { NODE_ENV: 'test' },
      },
    )
    return counted(JSON.parse(readFileSync(report, 'utf8')), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not run at all counts as one failure; so does a run that ended badly for another reason. */
function counted({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }, code) {
  const failed = numFailedTests + numRuntimeErrorTestSuites
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

main()
  .then(({ passed, failed }) => {
    console.log(`${passed} passed, ${failed} failed`)
    process.exit(failed === 0 ? 0 : 1)
  })
  .catch((error) => {
    explain(error)
    console.log('0 passed, 1 failed')
    process.exit(1)
  })
