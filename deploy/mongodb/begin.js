/** For mongosh: joins the three members to one replica set and makes the centre's user. Harmless when run again. */
const members = ['mongo1', 'mongo2', 'mongo3'].map((name, _id) => ({ _id, host: `${name}:27017` }))
try {
  rs.status()
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error
  rs.initiate({ _id: 'ziyuan', members })
}
while (!db.hello().isWritablePrimary) sleep(500)
const centre = db.getSiblingDB('ziyuan')
if (!centre.getUser('ziyuan'))
  centre.createUser({ user: 'ziyuan', pwd: process.env.MONGODB_PASSWORD, roles: [{ role: 'readWrite', db: 'ziyuan' }] })
