import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { calculateJwkThumbprint } from 'jose'
import { fingerprintOf, newKey, publicOf } from '../../../src/domain/keys'
import { firstKeySet, type KeySet, signByRoot, verifyKeySet, withKey, withoutKey } from '../../../src/domain/keyset'
import { sign, verify } from '../../../src/domain/signature'

const root = newKey()
const first = newKey()
const second = newKey()
const set = firstKeySet('zj', root.jwk, first.jwk)
const signed = async (s: KeySet, by = root) => ({ set: s, ...JSON.parse(await signByRoot(s, by)) })
const refused = (reason: RegExp) => ({ code: 'signature-invalid', message: expect.stringMatching(reason) })

describe('a detached signature', () => {
  test('is a JWS list without payload, EdDSA by its RFC 9864 name and unencoded payload', async () => {
    const jws = JSON.parse(await sign('课程', [first]))
    expect(Object.keys(jws)).toEqual(['signatures'])
    const header = JSON.parse(Buffer.from(jws.signatures[0].protected, 'base64url').toString())
    expect(header).toEqual({ alg: 'Ed25519', b64: false, crit: ['b64'], kid: first.kid })
  })

  test('any single byte changed in the text or in the signature is refused', async () => {
    const text = '{"name":"摩擦力"}'
    const jws = await sign(text, [first])
    await expect(verify(text, jws, set, 5)).resolves.toBe(first.kid)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, mask, inJws) => {
        const bytes = Buffer.from(inJws ? jws : text)
        const place = at % bytes.length
        bytes[place] = (bytes[place] as number) ^ mask
        const tried = inJws ? verify(text, bytes.toString('latin1'), set, 5) : verify(bytes, jws, set, 5)
        await expect(tried).rejects.toMatchObject({ code: 'signature-invalid' })
      }),
      { numRuns: 600 },
    )
  })

  test('stands beside one of another algorithm, but one of its own by an unknown key is refused', async () => {
    const jws = JSON.parse(await sign('x', [first]))
    const sm2 = { protected: Buffer.from('{"alg":"SM2","kid":"k"}').toString('base64url'), signature: 'AA' }
    await expect(verify('x', JSON.stringify({ signatures: [] }), set, 1)).rejects.toMatchObject(refused(/no Ed25519/))
    const { canonical } = await import('../../../src/domain/canonical')
    await expect(verify('x', canonical({ signatures: [...jws.signatures, sm2] }), set, 1)).resolves.toBe(first.kid)
    await expect(verify('x', await sign('x', [first, second]), set, 1)).rejects.toMatchObject(refused(/unknown key/))
  })

  test('hostile texts are refused, never thrown through', async () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{"signatures":[null]}',
      '{"signatures":[{"protected":"e30","signature":""}]}',
    ])
      await expect(verify('x', text, set, 1)).rejects.toMatchObject({ code: 'signature-invalid' })
  })
})

describe('a key counts only in its part of the log', () => {
  test('from its own seq until before the seq it was revoked at', async () => {
    const rotated = withoutKey(withKey(set, second.jwk, 10), first.kid, 10)
    const byFirst = await sign('x', [first])
    const bySecond = await sign('x', [second])
    await expect(verify('x', byFirst, rotated, 9)).resolves.toBe(first.kid)
    await expect(verify('x', byFirst, rotated, 10)).rejects.toMatchObject(refused(/revoked at 10/))
    await expect(verify('x', bySecond, rotated, 9)).rejects.toMatchObject(refused(/valid from 10/))
    await expect(verify('x', bySecond, rotated, 10)).resolves.toBe(second.kid)
  })
})

describe('a key set', () => {
  test('is trusted by the fingerprint of its root, the RFC 7638 thumbprint', async () => {
    expect(fingerprintOf(root.jwk)).toBe(await calculateJwkThumbprint(publicOf(root.jwk)))
    await expect(verifyKeySet(await signed(set), fingerprintOf(root.jwk), null)).resolves.toEqual(set)
    await expect(verifyKeySet(await signed(set), 'other', null)).rejects.toMatchObject({ code: 'root-mismatch' })
    await expect(verifyKeySet(await signed(set, second), fingerprintOf(root.jwk), null)).rejects.toMatchObject({
      code: 'signature-invalid',
    })
  })

  test('only grows: a dropped, moved or revived key is refused', async () => {
    const later = withoutKey(withKey(set, second.jwk, 10), first.kid, 10)
    const fingerprint = fingerprintOf(root.jwk)
    await expect(verifyKeySet(await signed(later), fingerprint, set)).resolves.toEqual(later)
    for (const bad of [
      { ...later, keys: later.keys.slice(1) },
      { ...later, keys: later.keys.map((k) => ({ ...k, revokedAtSeq: null })) },
      { ...later, keys: later.keys.map((k) => ({ ...k, from: k.from + 1 })) },
    ])
      await expect(verifyKeySet(await signed(bad), fingerprint, later)).rejects.toMatchObject(
        refused(/dropped or altered/),
      )
  })
})
