import { placeOf } from '../../src/access'
import type { ResourcePack } from '../../src/domain/document'
import { unlessTaken } from '../../src/engines/database/unlessTaken'
import { bulkEdit } from '../../src/operations/bulk/edit'
import { reopenOrganisation } from '../../src/operations/close'
import { endMembership } from '../../src/operations/endMembership'
import { enterAlliance } from '../../src/operations/enterAlliance'
import { renameOrganisation } from '../../src/operations/rename'
import { admin, at, person, wang } from '../builders/people'
import { aPack } from '../builders/workingCopy'
import type { Act } from './acts'
import { compared, linesOf, unfinished } from './held'
import type { Stage } from './stage'
import { keyed } from './steps'

const county = person('xihu-guanli', 'county', 'org-admin')
const titles = ['圆的周长', '圆的对称']

/** The last act of `administration`: on the university that an earlier one has closed. */
export const reopening: Act = {
  name: 'a closed organisation opens again under another name, a school joins an alliance, two works are changed at once',
  async play(stage) {
    const reason = '恢复办学'
    const above = stage.as(admin)
    const about = <More extends object>(verb: string, more: More) =>
      stage.remember(verb, async () => keyed(stage, verb, { organisation: 'u', reason, ...more }))
    await reopenOrganisation(above, await about('reopen', {}))
    await renameOrganisation(above, await about('rename', { name: '省属师范大学' }))
    await beAllied(stage)
    await changeBoth(stage)
  },
  expects: { users: 4, 'organisation-events': 4, 'alliance-memberships': 1 },
  async holds({ ports }) {
    const { database } = ports
    const university = await database.get<{ active: boolean; name: string }>('organisations', 'u')
    const [term] = await database.find<{ status: string; until: string }>('alliance-memberships', { limit: 2 })
    const works = await database.find<ResourcePack>('resource-packs', {
      where: { 'general.title': { in: titles } },
      limit: 5,
    })
    const found = {
      university: [university?.active, university?.name],
      until: [term?.status, term?.until],
      works: works.map(({ revision, general }) => [revision, general?.keywords?.includes('几何')]),
      lines: await database.count('audit-events', { verb: { equals: 'bulk-edit' } }),
    }
    const both = titles.map(() => [2, true])
    const wanted = { university: [true, '省属师范大学'], until: ['standing', '2026-12-31'], works: both, lines: 2 }
    const verbs = ['reopen-organisation', 'rename-organisation', 'enter-alliance', 'end-membership']
    return [
      ...compared(wanted, found),
      ...(await unfinished(ports, 'organisation-events')),
      ...(await linesOf(ports, ...verbs)),
    ]
  },
}

async function beAllied(stage: Stage): Promise<void> {
  const { lineage } = at('county')
  const ref = { id: 'a', code: 'A330001', name: '西湖教共体', level: 'county' as const }
  const place = placeOf({ ...ref, lineage: [...lineage, ref] })
  const row = { ...ref, kind: 'alliance', parent: 'co', active: true, ...place }
  await unlessTaken(stage.ports.database.insert('organisations', row))
  const entering = { alliance: 'a', school: 's', form: 'integrated' as const, role: 'lead' as const }
  const time = { since: '2026-09-01', until: null, reason: '西教〔2026〕8号' }
  const wish = await stage.remember('enter', async () => keyed(stage, 'enter', { ...entering, ...time }))
  const { id: membership } = await enterAlliance(stage.as(county), wish)
  const ending = { membership, until: '2026-12-31', reason: '学期结束' }
  await endMembership(stage.as(county), await stage.remember('end', async () => keyed(stage, 'end', ending)))
}

async function changeBoth(stage: Stage): Promise<void> {
  const documents: { id: string; revision: number }[] = []
  for (const title of titles) {
    const { id, revision } = await stage.remember(`draft ${title}`, () => stage.draft(aPack(), title))
    documents.push({ id, revision })
  }
  const changes = { set: {}, addKeywords: ['几何'], removeKeywords: [] }
  const wish = { kind: 'resource-packs' as const, documents, changes }
  const edit = await stage.remember('bulk edit', async () => keyed(stage, 'bulk', wish))
  const { results } = await bulkEdit(stage.as(wang), edit)
  const left = results.filter(({ outcome }) => outcome !== 'changed')
  if (left.length > 0) throw new Error(JSON.stringify(left))
}
