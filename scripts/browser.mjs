/** `npm run test:browser`: builds if sources changed, then drives the centre in the system's Chromium. */
import { build } from './house/build.mjs'
import { checkNode, install } from './house/install.mjs'
import { node } from './house/run.mjs'
import { explain } from './house/say.mjs'

try {
  checkNode()
  await install()
  await build()
  // What is started from here ends with it, whatever ends it: the tests, and with them their server.
  const guard = new URL('../tests/e2e/diesWithParent.mjs', import.meta.url).href
  const { code } = await node('scripts/test.mjs', ['--config', 'jest.browser.config.mjs', ...process.argv.slice(2)], {
    env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${guard}`.trim() },
  })
  process.exit(code)
} catch (error) {
  explain(error)
  console.log('0 passed, 1 failed')
  process.exit(1)
}
