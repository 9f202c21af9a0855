import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { handleEndpoints } from 'payload'
import { openPayload } from '../../integration/centre'
import { ready } from '../server'

/**
 * Payload's own REST handler behind `node:http`, without Next around it: the least that Payload's REST costs. Access
 * control as configured, for a platform with a key; no relations fetched (depth 0).
 */
const [path = '', port = '0'] = process.argv.slice(2)
const url = `file:${path}`
const payload = await openPayload(url)
const fetch = (request: Request) => handleEndpoints({ config: payload.config, payloadInstanceCacheKey: url, request })
const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }))
server.listen(Number(port), '127.0.0.1', () => ready((server.address() as AddressInfo).port))
