import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { systemIds } from '../../../src/domain/clock'
import { Problem } from '../../../src/domain/errors'
import { type Letter, type Mail, openMail } from '../../../src/engines/mail'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import { postLetter, sendLetters } from '../../../src/operations/letters'
import type { Ports } from '../../../src/operations/operation'
import { startMailServer } from '../../contract/mailServer'
import { serverURL } from '../centre'
import { openWorld, password, type World } from '../collections/world'
import { nobody } from '../doors'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(() => world.close())

let now: number
let sent: Letter[]
/** What the mail engine does with the next letters; undefined: it takes them. */
let failure: Problem | undefined
let ports: Ports
const clock = { now: () => new Date(now) }
const mail: Mail = {
  send: async (letter) => {
    if (failure) throw failure
    sent.push(letter)
  },
  close: () => {},
}
const minute = 60_000
const send = () => sendLetters(ports, () => {})
const waiting = () => world.centre.database.count('letters')

beforeEach(() => {
  now = Date.now()
  sent = []
  failure = undefined
  ports = { ...world.centre, clock, ids: systemIds, mail } as unknown as Ports
  setCurrentPorts(ports)
})
afterEach(async () => {
  setCurrentPorts(null)
  await world.centre.database.remove('letters', { id: { exists: true } })
})

const to = { name: '王芳', address: 'wang@school.example' }
const post = (subject = '您好') => postLetter(ports, { to, subject, text: '正文' }, 60 * minute)

describe('letters that wait', () => {
  test('are safe in the database until the mail server has them, and sent once', async () => {
    await post()
    expect([await waiting(), sent.length]).toEqual([1, 0])
    await send()
    expect(await send()).toBe(0)
    expect([await waiting(), sent.length]).toEqual([0, 1])
    expect(sent[0]).toMatchObject({ to, subject: '您好', text: '正文' })
  })

  test('outlive a server that is down: tried later and later, and sent when it is back', async () => {
    await post()
    failure = new Problem('mail-unavailable')
    await send()
    now += 59_000
    failure = undefined
    expect(await send()).toBe(0)
    failure = new Problem('mail-unavailable')
    now += 1000
    await send()
    failure = undefined
    now += 119_000
    expect(await send()).toBe(0)
    now += 1000
    expect(await send()).toBe(1)
    expect(await waiting()).toBe(0)
  })

  test('outlive a process that dies while it sends: the letter keeps its id, so that twice is seen to be once', async () => {
    await post()
    const dies: Mail = { ...mail, send: (letter) => mail.send(letter).then(() => new Promise<void>(() => {})) }
    void sendLetters({ ...ports, mail: dies }, () => {})
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await send()).toBe(0)
    now += 3 * minute
    expect(await send()).toBe(1)
    expect(sent[0]?.id).toBe(sent[1]?.id)
  })

  test('are sent once by several processes at once', async () => {
    for (let n = 0; n < 10; n++) await post(`第 ${n} 封`)
    await Promise.all(Array.from({ length: 6 }, send))
    expect(sent.map(({ subject }) => subject).sort()).toEqual(Array.from({ length: 10 }, (_, n) => `第 ${n} 封`))
  })

  test('that are refused for good, or too late to be of use, leave a line for the auditor without their text', async () => {
    await post('拒收')
    failure = new Problem('mail-refused', { reason: '550 no such user' })
    await send()
    await post('过期')
    now += 61 * minute
    await send()
    expect([await waiting(), sent.length]).toEqual([0, 0])
    const lines = await world.centre.database.find<{ data: object }>('audit-events', {
      where: { verb: { equals: 'send-letter' } },
      sort: 'at',
      limit: 10,
    })
    expect(lines.map(({ data }) => data)).toEqual([
      { to: to.address, subject: '拒收', attempts: 0, reason: expect.stringContaining('550 no such user') },
      { to: to.address, subject: '过期', attempts: 0, reason: 'too late to be of use' },
    ])
    expect(JSON.stringify(lines)).not.toContain('正文')
  })

  test('are refused at once where no letter can ever leave', async () => {
    ports = { ...ports, mail: null }
    await expect(post()).rejects.toMatchObject({ code: 'mail-not-set-up' })
  })
})

describe('a forgotten password', () => {
  const forgot = (body: unknown, headers: Record<string, string> = {}) =>
    world.rest(nobody, 'POST', '/users/forgot-password', body, headers)
  const account = async (username: string, more: object = {}) => {
    const data = { username, password, name: `${username}老师`, email: `${username}@school.example`, ...more }
    await world.centre.payload.create({ collection: 'users', data: data as never })
  }
  const login = (username: string, secret: string) =>
    world.rest(nobody, 'POST', '/users/login', { username, password: secret })

  test('is answered alike for an account, an account without an address, a closed one and none at all', async () => {
    await account('liu')
    await account('bare', { email: undefined })
    await account('gone', { active: false })
    const answers: unknown[] = []
    for (const name of ['liu', 'bare', 'gone', 'nobody-here']) {
      const began = Date.now()
      const { status, body } = await forgot({ username: name })
      expect(Date.now() - began).toBeGreaterThanOrEqual(490)
      answers.push({ status, body })
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 200, body: { message: expect.stringContaining('如果该账号存在') } })
    await send()
    expect(sent.map((letter) => letter.to.address)).toEqual(['liu@school.example'])
  })

  test('is answered alike while the mail server is down, and where none is set up', async () => {
    await account('chen')
    failure = new Problem('mail-unavailable')
    const [known, unknown] = [await forgot({ username: 'chen' }), await forgot({ username: 'nobody-here' })]
    expect([known.status, unknown.status]).toEqual([200, 200])
    setCurrentPorts({ ...ports, mail: null })
    for (const username of ['chen', 'nobody-here'])
      expect(await forgot({ username })).toMatchObject({ status: 503, body: { code: 'mail-not-set-up' } })
  })

  test('sends a link to the address of this centre, whatever the request called it, that sets a new password once', async () => {
    await account('sun')
    await forgot(
      { email: 'SUN@school.example' },
      { host: 'evil.example', 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' },
    )
    await send()
    const [letter] = sent
    expect(letter?.subject).toBe('重设密码 · Set a new password')
    expect(letter?.text).toContain('sun老师：')
    expect(letter?.text).toContain('Somebody, probably you')
    const token = new RegExp(`^${serverURL}/admin/reset/([0-9a-f]{64})$`, 'm').exec(letter?.text ?? '')?.[1]
    expect(letter?.text).not.toContain('evil')
    const reset = (secret: string) => world.rest(nobody, 'POST', '/users/reset-password', { token, password: secret })
    expect((await reset('short')).body.code).toBe('weak-password')
    expect((await reset('Qiantang-2026-chao')).status).toBe(200)
    expect((await login('sun', 'Qiantang-2026-chao')).status).toBe(200)
    expect((await login('sun', password)).status).toBe(401)
    expect((await reset('Qiantang-2026-again')).status).not.toBe(200)
  })

  test('takes what the admin sends, a form with both names', async () => {
    await account('qian')
    const sentForm = new FormData()
    sentForm.set('_payload', JSON.stringify({ username: 'qian', email: '' }))
    expect((await forgot(sentForm)).status).toBe(200)
    expect(await waiting()).toBe(1)
  })

  test('sends one letter a minute to an account, however often and from wherever it is asked', async () => {
    await account('zhao')
    await Promise.all(Array.from({ length: 8 }, () => forgot({ username: 'zhao' })))
    await forgot({ email: 'zhao@school.example' })
    expect(await waiting()).toBe(1)
    now += minute
    await forgot({ username: 'zhao' })
    expect(await waiting()).toBe(2)
  })

  test.each([
    [{}],
    [{ username: '' }],
    [{ username: { equals: 'x' } }],
    [{ email: ['a@b.example'] }],
    [{ username: 'x'.repeat(201) }],
  ])('of nobody in particular (%j) is refused', async (body) => {
    expect(await forgot(body)).toMatchObject({ status: 422, body: { code: 'missing-field' } })
  })

  test('leaves in a name nothing that could begin a header or a line of the letter', async () => {
    await account('he', { name: '何\r\nBcc: all@school.example\r\n\r\nhttps://evil.example' })
    const server = await startMailServer()
    const from = { name: '资源中心', address: 'centre@example.edu.cn' }
    const smtp = openMail({ url: `smtp://127.0.0.1:${server.port}`, from, write: null, clock }) as Mail
    ports = { ...ports, mail: smtp }
    setCurrentPorts(ports)
    await forgot({ username: 'he' })
    await send()
    smtp.close()
    await server.stop()
    expect(server.received[0]?.recipients).toEqual(['he@school.example'])
    expect(server.received[0]?.parsed.bcc).toBeUndefined()
    expect(server.received[0]?.parsed.text?.split('\n')[0]).toBe('何 Bcc: all@school.example https://evil.example：')
  })

  test('no person may read the letters that wait, the operator neither', async () => {
    const operator = await world.person('yunwei', 'province', 'operator')
    expect((await world.rest(operator, 'GET', '/letters')).status).toBe(403)
    expect((await world.rest(nobody, 'GET', '/letters')).status).toBe(401)
  })
})
