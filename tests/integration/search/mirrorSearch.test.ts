import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import pino from 'pino'
import { openMirrorSearch } from '../../../src/cli/mirrorSearch'
import { systemClock } from '../../../src/domain/clock'
import { catchUp, openCatalogueWriter } from '../../../src/followers/catalogue'
import { ALog, pack } from '../../builders/publication'
import { aQuestion } from '../../builders/searchDocument'

test('a mirror searches what it holds, with nothing set up, while it follows', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'ziyuan-mirror-search-'))
  const catalogue = join(dir, 'catalogue.db')
  const writer = openCatalogueWriter(catalogue)
  const search = await openMirrorSearch(dir, catalogue, pino({ level: 'silent' }))
  const log = new ALog()
  log.publish({ n: 1, name: '光合作用' })
  await catchUp({ writer, source: log, clock: systemClock, holder: 'm', signal: new AbortController().signal })
  const found = async () => (await search.engine.search(aQuestion('光合'))).hits.map((hit) => hit.identifier)
  for (let look = 0; look < 100 && (await found()).length === 0; look += 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await found()).toEqual([pack(1)])
  await search.close()
  writer.close()
  await rm(dir, { recursive: true, force: true })
})
