import { organisationId } from '../../../seed/organisations'
import { Reader } from '../http'
import { check, step, until } from '../report'
import { person, type World } from '../world'

const code = '3433900102'

export const shelfOf = (world: World) =>
  new Reader(world.base, world.keys.qingxi).get(`/delivery/v1/schools/${code}/shelf`)

export const onShelf = async (world: World): Promise<number | null> =>
  (await shelfOf(world)).json?.items?.find((one: { identifier: string }) => one.identifier === world.pack.identifier)
    ?.version ?? null

/** The adoption of the tour's pack by the other school. */
export async function adoptionOf(world: World): Promise<{ id: string; steps: number }> {
  const path = `/api/adoptions?where[identifier][equals]=${encodeURIComponent(world.pack.identifier)}&depth=0`
  return (await person(world, 'qingxi.manager').get(path)).json?.docs?.[0]
}

/** Another school takes it and lets its students see it. */
export async function school(world: World): Promise<void> {
  await step('引入 Another school adopts it', async () => {
    const body = { identifier: world.pack.identifier, school: organisationId(code), mode: 'follow' }
    const refused = await person(world, 'qingxi.english').post('/api/adoptions', body)
    check('a teacher may not adopt for the school', refused.status === 403, refused.json)
    const made = await person(world, 'qingxi.manager').post('/api/adoptions', body)
    check('the resource manager adopts', made.status === 201 && made.json.status === 'adopted', made.json)
    check('adopted is not yet on the shelf', (await onShelf(world)) === null)
  })
  await step('准入 The school admits version 1', () => admit(world, 1))
}

export async function admit(world: World, version: number): Promise<void> {
  const { id, steps } = await adoptionOf(world)
  const given = await person(world, 'qingxi.reviewer').post(`/api/adoptions/${id}/admit`, {
    step: steps,
    version,
    comment: '与本校进度一致。',
  })
  check(`the reviewer admits version ${version}`, given.status === 200, given.json)
  const shown = await until(
    () => onShelf(world),
    (found) => found === version,
    8000,
  )
  check('the shelf shows it', shown === version, (await shelfOf(world)).json)
}
