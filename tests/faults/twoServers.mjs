import { fork } from 'node:child_process'

/** How many resources the two processes fight over. */
const contests = 4
/** What whoever came second may be told, by what they tried. */
const lost = {
  submit: ['case-open'],
  pass: ['conflict', 'stale-case', 'event-not-allowed'],
  suspend: ['conflict', 'state-not-allowed'],
  adopt: ['conflict'],
}

/**
 * Two server processes on one database, two people pressing the same button at the same moment: one wins, the other is
 * told so, and afterwards the log has no gap and nothing is lost or doubled.
 */
export async function twoServers(world, program, report) {
  // One after the other: the first start of an empty centre migrates the database.
  const a = await open(program, 'a', world)
  const b = await open(program, 'b', world)
  const both = [a, b]
  const told = (answers) => answers.map(({ ok, code }) => (ok ? 'won' : code)).join(', ')

  /** Both try the same; answers what the winner got. */
  const contest = async (name, order) => {
    const at = Date.now() + 60
    const answers = await Promise.all(both.map((side) => side.ask({ ...order, at })))
    const won = answers.filter(({ ok }) => ok)
    const fair = answers.every(({ ok, code }) => ok || lost[order.deed].includes(code))
    report(won.length === 1 && fair, `two servers, ${name}: one winner`, won.length === 1 && fair ? '' : told(answers))
    return won[0]?.value
  }

  try {
    await a.must({ deed: 'furnish' })
    for (let i = 1; i <= contests; i += 1) {
      const title = `同题 ${i}`
      const pack = await a.must({ deed: 'draft', title })
      const { id } = await contest(`submit ${i}`, { deed: 'submit', pack })
      await b.must({ deed: 'wait', case: id })
      // Both have read the case before either presses: a busy machine would let one read what the other has done.
      for (const which of ['first', 'last'])
        await contest(`${which} opinion ${i}`, { deed: 'pass', opinion: await b.must({ deed: 'judge', case: id }) })
      await a.must({ deed: 'wait', case: id })
      await contest(`adopt ${i}`, { deed: 'adopt', title })
      await contest(`suspend ${i}`, { deed: 'suspend', title })
    }
    const wrong = await settled(a)
    report(wrong.length === 0, 'two servers: a log without gaps, nothing lost or doubled', wrong.join('\n'))
  } finally {
    for (const side of both) side.stop()
  }
}

/** Followers are a moment behind. */
async function settled(side) {
  let wrong = ['not looked at']
  for (let i = 0; i < 40 && wrong.length > 0; i += 1) {
    wrong = await side.must({ deed: 'inspect' }).catch((error) => [String(error)])
    if (wrong.length > 0) await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return wrong
}

/** A server process that carries out one order after the other. */
async function open(program, name, world) {
  const env = {
    ...process.env,
    ...world.env,
    NODE_ENV: 'production',
    DATA_DIR: world.folder,
    LOG_LEVEL: 'error',
    ROLES: 'worker',
  }
  const child = fork(program, [name], {
    env,
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise((_, reject) =>
    child.once('exit', (code) => reject(new Error(`server ${name} ended with ${code}`))),
  )
  ended.catch(() => undefined) // looked at by whoever waits for an answer
  const answer = () => Promise.race([new Promise((resolve) => child.once('message', resolve)), ended])
  await answer()
  const ask = async (order) => {
    const answered = answer()
    child.send(order)
    return answered
  }
  return {
    ask,
    must: async (order) => {
      const { ok, value, code } = await ask(order)
      if (!ok) throw new Error(`${order.deed}: ${code}`)
      return value
    },
    stop: () => child.send('stop'),
  }
}
