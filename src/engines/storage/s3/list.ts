import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import { isPath } from '../path'
import type { S3Settings } from './settings'

/**
 * Paths that start with `prefix`, ascending, from after `after`, at most `limit`. Keys that are no paths are not ours:
 * our own probe, and what some servers show of uploads under way.
 */
export async function listBelow(
  client: S3Client,
  { bucket, prefix: root }: S3Settings,
  prefix: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const found: string[] = []
  let more = limit > 0
  let token: string | undefined
  while (more) {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: root + prefix,
        StartAfter: after && !token ? root + after : undefined,
        ContinuationToken: token,
        MaxKeys: Math.min(1000, limit - found.length + 1),
      }),
    )
    const paths = (page.Contents ?? []).map(({ Key = '' }) => Key.slice(root.length))
    // `after` itself is answered again by servers that take StartAfter as "from".
    found.push(...paths.filter((path) => isPath(path) && path > after))
    token = page.NextContinuationToken
    more = found.length < limit && token !== undefined
  }
  return found.slice(0, limit)
}
