import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'

/** The test server's bucket for fault runs, shared by prefixes. `address`: `http://KEY:SECRET@HOST:PORT`, as `.ci/services env` prints it. */
export async function openBucket(address) {
  const { username, password, origin } = new URL(address)
  const Bucket = 'ziyuan-faults'
  const credentials = { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) }
  const client = new S3Client({
    region: 'us-east-1',
    endpoint: origin,
    forcePathStyle: true,
    credentials,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const there = await client.send(new HeadBucketCommand({ Bucket })).catch((error) => {
    if (error.$metadata?.httpStatusCode === 404) return null
    throw error
  })
  if (!there) await client.send(new CreateBucketCommand({ Bucket }))
  async function* keys(prefix) {
    for (let ContinuationToken; ; ) {
      const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix, ContinuationToken }))
      for (const { Key } of page.Contents ?? []) yield Key
      ContinuationToken = page.NextContinuationToken
      if (!ContinuationToken) return
    }
  }
  return {
    env: {
      S3_BUCKET: Bucket,
      S3_ENDPOINT: origin,
      S3_REGION: 'us-east-1',
      S3_ACCESS_KEY_ID: credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      S3_PATH_STYLE: 'true',
    },
    async copy(from, to) {
      for await (const key of keys(from)) {
        const CopySource = `${Bucket}/${key.split('/').map(encodeURIComponent).join('/')}`
        await client.send(new CopyObjectCommand({ Bucket, CopySource, Key: to + key.slice(from.length) }))
      }
    },
    async remove(prefix) {
      for await (const Key of keys(prefix)) await client.send(new DeleteObjectCommand({ Bucket, Key }))
    },
    close: () => client.destroy(),
  }
}
