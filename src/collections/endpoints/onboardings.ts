import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { forgetOrganisations } from '../../access'
import { Problem } from '../../domain/errors'
import { previewOnboarding } from '../../operations/onboard'
import { applyOnboarding } from '../../operations/onboardApply'
import { giveFirstCodes } from '../../operations/onboardCodes'
import type { SentFile } from '../../operations/onboardFiles'
import { verb } from '../endpoint'
import { shortText } from './shapes'

/** All files of one onboarding together, in bytes. */
const largest = 16 * 1024 * 1024

/** `POST /api/onboardings/preview`: a form with the sheets as its files. Needs no key: looking changes nothing. */
const preview = verb({
  path: '/preview',
  keyed: false,
  run: async ({ context, req }) => previewOnboarding(context, { files: await filesOf(req) }),
})

/** `POST /api/onboardings/:id/apply`, again and again until it is done; the digest of the preview is its key. */
const apply = verb({
  path: '/:id/apply',
  keyed: false,
  body: z.strictObject({ digest: shortText }),
  run: async ({ context, req, params, body }) => {
    const progress = await applyOnboarding(context, { ...body, onboarding: params.id ?? '' })
    forgetOrganisations(req.payload)
    return progress
  },
})

/** `POST /api/onboardings/:id/first-codes`: the links by which new people set their first password, in pieces, given once. */
const firstCodes = verb({
  path: '/:id/first-codes',
  keyed: false,
  body: z.strictObject({
    letters: z.boolean().default(false),
    again: z.boolean().default(false),
    after: z.int().min(0).max(100_000).default(0),
  }),
  run: ({ context, req, params, body }) =>
    giveFirstCodes(context, { ...body, onboarding: params.id ?? '', publicUrl: req.payload.config.serverURL }),
})

/** Organisations and people entered by sheet. */
export const onboardingEndpoints: Endpoint[] = [preview, apply, firstCodes]

async function filesOf(req: PayloadRequest): Promise<SentFile[]> {
  const type = req.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type))
    throw new Problem('unsupported-media-type', { expected: 'multipart/form-data' })
  const whole = await readBounded(req)
  const sent: SentFile[] = []
  for (const [, value] of await formOf(whole, type))
    if (typeof value !== 'string')
      sent.push({ name: value.name.slice(0, 120), bytes: Buffer.from(await value.arrayBuffer()) })
  if (sent.length === 0) throw new Problem('missing-field', { field: 'file' })
  return sent
}

async function formOf(whole: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(whole), { headers: { 'content-type': type } }).formData()
  } catch (error) {
    throw new Problem('invalid-input', { field: 'body', reason: 'multipart/form-data' }, { cause: error })
  }
}

async function readBounded(req: PayloadRequest): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (req.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > largest) throw new Problem('file-too-large', { name: '表格 sheets', limit: largest })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
