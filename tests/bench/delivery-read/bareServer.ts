import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CatalogueReader } from '../../../src/followers/catalogue'
import { ready } from '../server'

/** Bare `node:http` with every answer in memory: the least that can be done to send the same bytes. */
const [catalogue = '', port = '0'] = process.argv.slice(2)
const reader = new CatalogueReader(catalogue)
const answers = new Map<string, Buffer>()
for (const { identifier } of reader.sql.all<{ identifier: string }>('SELECT identifier FROM resources')) {
  const served = reader.resource(identifier, { organisations: ['330000'] })
  answers.set(`/delivery/v1/resources/${identifier}`, served?.document as Buffer)
}
reader.close()
const server = createServer((request, response) => {
  const body = answers.get(request.url as string) as Buffer
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length })
  response.end(body)
})
server.listen(Number(port), '127.0.0.1', () => ready((server.address() as AddressInfo).port))
