import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readEnv } from '../../src/env'
import { payloadSecret } from '../../src/secrets'

describe('the environment', () => {
  test('needs nothing: every variable has a default or may stay empty', () => {
    const env = readEnv({})
    expect(env.PROFILE).toBe('embedded')
    expect(env.ROLES).toEqual(['admin', 'delivery', 'worker'])
    expect(env.PUBLIC_URL).toBe('http://localhost:3000')
    expect(env.PAYLOAD_SECRET).toBeNull()
  })

  test('derives places from DATA_DIR and the address from PORT', () => {
    const env = readEnv({ DATA_DIR: '/srv/ziyuan', PORT: '4600' })
    expect(env.MEDIA_DIR).toBe('/srv/ziyuan/media')
    expect(env.DATABASE_URL).toBe('file:/srv/ziyuan/db/centre.db')
    expect(env.PUBLIC_URL).toBe('http://localhost:4600')
  })

  test('names every wrong variable at once, in words', () => {
    expect(() => readEnv({ PORT: 'eighty', ROLES: 'admin,cook', DATABASE_URL: 'postgres://x' })).toThrow(
      /ROLES: .*PORT: a whole number.*DATABASE_URL: file:PATH, or mongodb:/s,
    )
  })

  test('refuses production without its secrets', () => {
    expect(() => readEnv({ PROFILE: 'production' })).toThrow(/PAYLOAD_SECRET: must be set.*SECRETS_DIR: must be set/)
    expect(() => readEnv({ PROFILE: 'production', PAYLOAD_SECRET: 'short', SECRETS_DIR: '/s' })).toThrow(
      /PAYLOAD_SECRET: at least 32 characters/,
    )
  })

  test('chooses what an empty centre gets, but not for a production one', () => {
    const production = { PROFILE: 'production', PAYLOAD_SECRET: 'x'.repeat(40), SECRETS_DIR: '/s' }
    expect(readEnv({}).SEED).toBe('full')
    expect(readEnv(production).SEED).toBeNull()
    expect(readEnv({ ...production, SEED: 'none' }).SEED).toBe('none')
  })

  test('makes its own secret on first start, keeps it to its owner and finds it again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
    const env = readEnv({ DATA_DIR: folder })
    const first = payloadSecret(env)
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(payloadSecret(env)).toBe(first)
    expect(statSync(join(folder, 'secrets', 'payload-secret')).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'secrets'))).toEqual(['payload-secret'])
  })

  test('a secret that is given is taken as it is', () => {
    const given = 'x'.repeat(40)
    expect(payloadSecret(readEnv({ PAYLOAD_SECRET: given, DATA_DIR: '/nowhere' }))).toBe(given)
  })
})
