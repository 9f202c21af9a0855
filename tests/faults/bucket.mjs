import { CopyObjectCommand, DeleteObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'

/** The objects of centres on the test servers, by the prefix of each. `centre`: the variables of one of them. */
export function openBucket(centre) {
  const Bucket = centre.S3_BUCKET
  const client = new S3Client({
    region: centre.S3_REGION,
    endpoint: centre.S3_ENDPOINT,
    forcePathStyle: true,
    credentials: { accessKeyId: centre.S3_ACCESS_KEY_ID, secretAccessKey: centre.S3_SECRET_ACCESS_KEY },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  async function* keys(prefix) {
    for (let ContinuationToken; ; ) {
      const page = await client
        .send(new ListObjectsV2Command({ Bucket, Prefix: prefix, ContinuationToken }))
        .catch(emptyWhereNoBucket)
      for (const { Key } of page.Contents ?? []) yield Key
      ContinuationToken = page.NextContinuationToken
      if (!ContinuationToken) return
    }
  }
  return {
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

/** No centre has made the bucket yet. */
function emptyWhereNoBucket(error) {
  if (error.name !== 'NoSuchBucket') throw error
  return { Contents: [] }
}
