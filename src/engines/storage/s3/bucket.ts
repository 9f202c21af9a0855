import {
  AbortMultipartUploadCommand,
  type AbortMultipartUploadCommandInput,
  CreateBucketCommand,
  HeadBucketCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { probeKey } from './connection'
import { hasEnded, isMissing, isTaken, knowsNot } from './failure'
import type { S3Settings } from './settings'

/** What a stopped process left half-uploaded is thrown away after this long (milliseconds): nobody is still sending it. */
const abandonedAfter = 24 * 60 * 60 * 1000
/** Pages of a thousand that one start looks at; the next start goes on. */
const mostPages = 10

/** What has to be known of a bucket before it is written to. */
export interface Bucket {
  /** The server keeps the promise of `If-None-Match: *`. Some take the header and overwrite all the same. */
  conditional: boolean
}

/** Makes the bucket where it is missing and tries what the server honours, on an object of our own. */
export async function prepareBucket(client: S3Client, { bucket, prefix }: S3Settings): Promise<Bucket> {
  const Bucket = bucket
  try {
    await client.send(new HeadBucketCommand({ Bucket }))
  } catch (error) {
    if (!isMissing(error)) throw error
    await makeBucket(client, Bucket)
  }
  const probe = { Bucket, Key: probeKey(prefix), Body: 'x' }
  await client.send(new PutObjectCommand(probe))
  try {
    await client.send(new PutObjectCommand({ ...probe, IfNoneMatch: '*' }))
    return { conditional: false }
  } catch (error) {
    if (isTaken(error)) return { conditional: true }
    if (knowsNot(error)) return { conditional: false }
    throw error
  }
}

async function makeBucket(client: S3Client, Bucket: string): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket }))
  } catch (error) {
    // Another process of the centre made it in the same moment.
    if (!isTaken(error)) throw error
  }
}

/** Ends the uploads that were begun more than a day before `now` and never completed: a bucket keeps their parts for ever. */
export async function clearAbandonedUploads(
  client: S3Client,
  { bucket, prefix }: S3Settings,
  now: Date,
): Promise<void> {
  let page: ListMultipartUploadsCommandOutput | undefined
  for (let pages = 0; pages < mostPages && (!page || page.IsTruncated); pages++) {
    const { NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = page ?? {}
    page = await client.send(
      new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix, KeyMarker, UploadIdMarker }),
    )
    for (const { Key, UploadId, Initiated } of page.Uploads ?? [])
      if (Initiated && now.getTime() - Initiated.getTime() > abandonedAfter)
        await endUpload(client, { Bucket: bucket, Key, UploadId })
  }
}

async function endUpload(client: S3Client, upload: AbortMultipartUploadCommandInput): Promise<void> {
  try {
    await client.send(new AbortMultipartUploadCommand(upload))
  } catch (error) {
    if (!hasEnded(error)) throw error
  }
}
