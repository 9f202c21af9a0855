const { ZIYUAN_TEST_MONGODB: mongodb, ZIYUAN_TEST_S3: s3 } = process.env

/** Whether the environment names both servers of a production centre, as `.ci/services env` prints them. */
export const serversAreNamed = Boolean(mongodb && s3)

/**
 * The variables of a centre on the test servers, by the database and the prefix of that name, which nobody else has.
 * The bucket is everybody's: the centre that comes first makes it.
 * @param {string} name
 * @returns {Record<string, string>}
 */
export function centreOnServers(name) {
  if (!mongodb || !s3)
    throw new Error('no servers are named: eval "$(.ci/services env)" first, after .ci/services start')
  const database = new URL(mongodb)
  database.pathname = `/${name}`
  const store = new URL(s3)
  return {
    DATABASE_URL: database.href,
    S3_BUCKET: 'ziyuan-tests',
    S3_PREFIX: name,
    S3_ENDPOINT: store.origin,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: decodeURIComponent(store.username),
    S3_SECRET_ACCESS_KEY: decodeURIComponent(store.password),
    S3_PATH_STYLE: 'true',
  }
}
