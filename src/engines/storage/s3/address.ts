import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { AddressedFile } from '../port'
import { longestAddress } from './settings'

/** An address signed for one object and `seconds`, at most five minutes: whoever has it may read until then. */
export function addressOf(
  client: S3Client,
  object: { Bucket: string; Key: string },
  seconds: number,
  { name, type }: AddressedFile,
): Promise<string> {
  // Always saved, never shown: a script in a file must not run under the store's name either. Half characters replaced.
  const whole = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'))
  const ResponseContentDisposition = `attachment; filename*=UTF-8''${whole}`
  const command = new GetObjectCommand({ ...object, ResponseContentDisposition, ResponseContentType: type })
  return getSignedUrl(client, command, { expiresIn: Math.max(1, Math.min(seconds, longestAddress)) })
}
