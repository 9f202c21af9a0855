import { describe, expect, test } from '@jest/globals'
import { chosenStorage } from '../../../src/engines/storage'
import { readEnv } from '../../../src/env'

const chosen = (given: Record<string, string>) =>
  chosenStorage(readEnv({ DATA_DIR: '/srv/ziyuan', ...given }), () => undefined)

describe('the store that the environment chooses', () => {
  test('is the folder, until a bucket is named', () => {
    expect(chosen({})).toEqual({ engine: 'folder', folder: '/srv/ziyuan/media' })
  })

  test('is the bucket, with a prefix that ends with one slash', () => {
    const given = { S3_BUCKET: 'zj-media', S3_ENDPOINT: 'https://s3.example.cn', S3_PATH_STYLE: 'true' }
    const key = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
    for (const S3_PREFIX of ['centre', 'centre/'])
      expect(chosen({ ...given, ...key, S3_PREFIX })).toMatchObject({
        engine: 's3',
        bucket: 'zj-media',
        endpoint: 'https://s3.example.cn',
        region: 'us-east-1',
        key: { id: 'id', secret: 'secret' },
        pathStyle: true,
        prefix: 'centre/',
        room: '/srv/ziyuan/tmp/store',
      })
  })

  test('takes the key that the machine has where none is given, and refuses half a key', () => {
    expect(chosen({ S3_BUCKET: 'zj-media' })).toMatchObject({ key: null, endpoint: null, prefix: '' })
    expect(() => chosen({ S3_BUCKET: 'zj-media', S3_ACCESS_KEY_ID: 'id' })).toThrow(
      'S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: set both or neither',
    )
  })
})
