import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bundlePrograms } from '../programs.mjs'

/** Runs a program with a plan in a process of its own and answers the one message that it sends. */
export async function askChild<Answer extends object>(program: string, plan: object): Promise<Answer> {
  const [bundled = ''] = await bundlePrograms(program)
  const child = spawn(process.execPath, [bundled, JSON.stringify(plan)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'test', PAYLOAD_FORCE_DRIZZLE_PUSH: 'true' },
  })
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (typeof answer !== 'object' || answer === null)
    throw new Error(`${program} ${JSON.stringify(plan)} ended with ${answer}`)
  return answer as Answer
}
