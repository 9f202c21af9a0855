import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../src/domain/clock'
import { openMail } from '../../src/engines/mail'
import { openLogMail } from '../../src/engines/mail/log'
import type { Letter, Mail } from '../../src/engines/mail/port'
import { openSmtpMail } from '../../src/engines/mail/smtp'
import { type SmtpSettings, smtpSettings } from '../../src/engines/mail/smtpSettings'
import { statesOfParts } from '../../src/engines/parts'
import { type MailServer, startMailServer, startRawServer } from './mailServer'

const from = { name: '资源中心', address: 'centre@example.edu.cn' }
const letter: Letter = {
  id: '01jd00000000000000000000aa',
  to: { name: '王芳', address: 'wang@school.example' },
  subject: '重设密码 · Reset your password',
  text: '王芳老师：\n\n请打开 https://zy.example/admin/reset/abc\n.\n这一行之后还有一行。\n',
}

/** What arrived, as far as every engine shows it. */
interface Arrived {
  to: string[]
  subject: string
  text: string
}
interface Opened {
  mail: Mail
  arrived(): Arrived[]
  close(): Promise<void>
}

/** Every engine of the port runs the same sentences; an engine is one row. */
const engines: { name: string; open(): Promise<Opened> }[] = [
  {
    name: 'the running log',
    async open() {
      const written: Letter[] = []
      const mail = openLogMail((one) => written.push(one))
      const arrived = () => written.map(({ to, subject, text }) => ({ to: [to.address], subject, text }))
      return { mail, arrived, close: async () => mail.close() }
    },
  },
  {
    name: 'an SMTP server',
    async open() {
      const server = await startMailServer()
      const mail = openMail({ url: `smtp://127.0.0.1:${server.port}`, from, write: null, clock: systemClock }) as Mail
      const arrived = () =>
        server.received.map(({ recipients, parsed }) => ({
          to: recipients,
          subject: parsed.subject ?? '',
          text: parsed.text ?? '',
        }))
      const close = async () => {
        mail.close()
        await server.stop()
      }
      return { mail, arrived, close }
    },
  },
]

describe.each(engines)('mail by $name', ({ open }) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  test('a letter arrives at its one addressee with every character as it was written', async () => {
    await opened.mail.send(letter)
    expect(opened.arrived()).toEqual([{ to: ['wang@school.example'], subject: letter.subject, text: letter.text }])
  })

  test.each([
    [
      'a name with ended lines',
      { to: { name: '王\r\nBcc: all@school.example\r\n\r\n你好', address: letter.to.address } },
    ],
    [
      'a name with a header after a bare line feed',
      { to: { name: '王\nBcc: all@school.example', address: letter.to.address } },
    ],
    ['a name that closes its quotes', { to: { name: '王" <all@school.example>, "', address: letter.to.address } }],
    ['a subject with ended lines', { subject: '您好\r\nBcc: all@school.example\r\n\r\n<b>' }],
    ['a subject with a line separator', { subject: '您好\u2028Bcc: all@school.example' }],
  ])('%s reaches nobody else and adds no line', async (_, change) => {
    await opened.mail.send({ ...letter, ...change })
    const [one, ...others] = opened.arrived()
    expect(others).toEqual([])
    expect(one?.to).toEqual(['wang@school.example'])
    expect(one?.text).toBe(letter.text)
    expect(one?.subject).not.toMatch(/[\r\n\u2028]/)
  })

  test.each([
    'wang@school.example\r\nRCPT TO:<all@school.example>',
    'wang@school.example, all@school.example',
    'wang@school.example>\nBcc: all@school.example',
    'wang',
    '@school.example',
    '',
  ])('the address %j is refused and nothing leaves', async (address) => {
    const sending = opened.mail.send({ ...letter, to: { name: '王芳', address } })
    await expect(sending).rejects.toMatchObject({ code: 'mail-refused' })
    expect(opened.arrived()).toEqual([])
  })

  test('letters sent at once all arrive', async () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ ...letter, id: `${letter.id}${n}`, subject: `第 ${n} 封` }))
    await Promise.all(many.map((one) => opened.mail.send(one)))
    expect(new Set(opened.arrived().map(({ subject }) => subject)).size).toBe(20)
  })
})

describe('an SMTP server', () => {
  const closing: (() => unknown)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })

  const patience = { reach: 300, answer: 300, letter: 1500 }
  const to = (port: number, more: Partial<SmtpSettings> = {}): Mail => {
    const server = { ...smtpSettings(`smtp://127.0.0.1:${port}`), ...more }
    const mail = openSmtpMail({ server, from, clock: systemClock, patience })
    closing.push(() => mail.close())
    return mail
  }
  const realServer = async (options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> => {
    const server = await startMailServer(options)
    closing.push(() => server.stop())
    return server
  }
  const rawServer = async (talk: Parameters<typeof startRawServer>[0]): Promise<number> => {
    const server = await startRawServer(talk)
    closing.push(() => server.stop())
    return server.port
  }
  const standing = () => statesOfParts().find(({ name }) => name === 'mail')?.state

  test('sees sender, Message-ID and that a machine wrote it; the same letter again has the same Message-ID', async () => {
    const server = await realServer()
    const mail = to(server.port)
    await mail.send(letter)
    await mail.send(letter)
    const [first, again] = server.received
    expect(first?.parsed.from?.value).toEqual([{ name: '资源中心', address: 'centre@example.edu.cn' }])
    expect(first?.parsed.messageId).toBe('<01jd00000000000000000000aa@example.edu.cn>')
    expect(first?.parsed.headers.get('auto-submitted')).toBe('auto-generated')
    expect(again?.parsed.messageId).toBe(first?.parsed.messageId)
    expect(Object.keys(Object.fromEntries(first?.parsed.headers ?? []))).not.toContain('bcc')
  })

  test('is spoken to in secret where it offers that, also on this machine', async () => {
    const server = await realServer()
    await to(server.port).send(letter)
    expect(server.received[0]?.secure).toBe(true)
  })

  test('without TLS gets nothing where TLS is required, not even the password', async () => {
    const logins: string[] = []
    const server = await realServer({
      hideSTARTTLS: true,
      allowInsecureAuth: true,
      onAuth(login, _, done) {
        logins.push(login.username ?? '')
        done(null, { user: 'centre' })
      },
    })
    const mail = to(server.port, { secrecy: 'required', login: { user: 'centre', pass: 'secret' } })
    await expect(mail.send(letter)).rejects.toMatchObject({ code: 'mail-unavailable' })
    expect([server.received, logins]).toEqual([[], []])
  })

  test.each(['required', 'whole'] as const)(
    'with a certificate that nobody vouches for gets nothing where TLS is %s',
    async (secrecy) => {
      const server = await realServer({ secure: secrecy === 'whole' })
      await expect(to(server.port, { secrecy }).send(letter)).rejects.toMatchObject({ code: 'mail-unavailable' })
      expect(server.received).toEqual([])
    },
  )

  test('that wants a login gets the one of the address', async () => {
    const server = await realServer({
      authOptional: false,
      onAuth: ({ username, password }, _, done) =>
        username === 'centre@zj' && password === 'p@ss:word/1' ? done(null, { user: username }) : done(new Error('no')),
    })
    const right = smtpSettings(`smtp://centre%40zj:p%40ss%3Aword%2F1@127.0.0.1:${server.port}`)
    await to(server.port, right).send(letter)
    expect(server.received).toHaveLength(1)
    const wrong = to(server.port, { login: { user: 'centre@zj', pass: 'old' } })
    await expect(wrong.send(letter)).rejects.toMatchObject({ code: 'mail-unavailable' })
  })

  test.each([
    ['an addressee that does not exist', 550, 'mail-refused'],
    ['an addressee who has to wait', 450, 'mail-unavailable'],
    ['a client it does not know', 530, 'mail-unavailable'],
  ])('says no to %s (%d): %s', async (_, responseCode, code) => {
    const server = await realServer({
      onRcptTo: (__, ___, done) => done(Object.assign(new Error('no'), { responseCode })),
    })
    await expect(to(server.port).send(letter)).rejects.toMatchObject({ code })
  })

  test('refuses one letter after the other and still counts as well: the letters are bad, not the server', async () => {
    const server = await realServer({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('no'), { responseCode: 550 })),
    })
    const mail = to(server.port)
    for (let i = 0; i < 8; i++) await expect(mail.send(letter)).rejects.toMatchObject({ code: 'mail-refused' })
    expect(standing()).toBe('well')
  })

  test.each<[string, Parameters<typeof startRawServer>[0]]>([
    ['never greets', () => {}],
    ['hangs up at once', (socket) => socket.destroy()],
    ['greets with a refusal', (socket) => socket.end('554 go away\r\n')],
    ['greets with what is no SMTP', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['greets and says no more', (socket) => socket.write('220 here\r\n')],
    ['talks without an end', (socket) => void chatter(socket)],
  ])('that %s costs a bounded time and says so', async (_, talk) => {
    const began = Date.now()
    await expect(to(await rawServer(talk)).send(letter)).rejects.toMatchObject({ code: 'mail-unavailable' })
    expect(Date.now() - began).toBeLessThan(4000)
  })

  test('that is not there is spared after some failures, and health says which part it is', async () => {
    const server = await startMailServer()
    await server.stop()
    const mail = to(server.port)
    for (let i = 0; i < 6; i++) await expect(mail.send(letter)).rejects.toMatchObject({ code: 'mail-unavailable' })
    expect(standing()).toBe('down')
  })
})

/** Half lines for ever. */
function chatter(socket: { write(text: string): boolean; destroyed: boolean }): void {
  const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write('220-'.repeat(1000))), 20)
}

describe('what the environment says about mail', () => {
  const clock = systemClock
  const write = () => {}

  test('without a server letters go to the log where that is allowed, and nowhere else', () => {
    expect(openMail({ url: null, from: null, write, clock })).not.toBeNull()
    expect(openMail({ url: null, from: null, write: null, clock })).toBeNull()
  })

  test('a server without a sender is a wrong configuration', () => {
    const opening = () => openMail({ url: 'smtp://localhost', from: null, write: null, clock })
    expect(opening).toThrow(expect.objectContaining({ code: 'configuration-invalid' }))
  })

  test.each([
    ['smtps://mail.example.cn', { port: 465, secrecy: 'whole' }],
    ['smtp://mail.example.cn', { port: 587, secrecy: 'required' }],
    ['smtp://mail.example.cn:25', { port: 25, secrecy: 'required' }],
    ['smtp://mail.example.cn:25?insecure', { port: 25, secrecy: 'offered' }],
    ['smtp://localhost:2525', { port: 2525, secrecy: 'offered' }],
    ['smtp://127.0.0.2:25', { port: 25, secrecy: 'offered' }],
    ['smtp://[::1]:25', { host: '::1', port: 25, secrecy: 'offered' }],
    ['smtp://127.0.0.1.example.cn', { port: 587, secrecy: 'required' }],
    ['smtp://localhost.example.cn', { port: 587, secrecy: 'required' }],
  ])('%s means %j', (url, settings) => {
    expect(smtpSettings(url)).toMatchObject(settings)
  })

  test.each([
    'https://mail.example.cn',
    'smtp://',
    'smtp://a:secret@h?tls.rejectUnauthorized=false',
    'smtp://a:secret@h?pool=true',
    'smtp://a:secret%ZZ@h',
  ])('%s is refused, and the answer holds no password', (url) => {
    const reading = () => smtpSettings(url)
    expect(reading).toThrow(expect.objectContaining({ code: 'configuration-invalid' }))
    expect(reading).not.toThrow(/secret/)
  })
})
