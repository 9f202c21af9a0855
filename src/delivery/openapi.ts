import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import type { Door } from './door'
import * as schemas from './schemas'

/** Version prefix of the read API. */
export const prefix = '/delivery/v1'

/** Where a door stands: below the prefix, at the top, or both. The first is the one documented. */
export const pathsOf = ({ path, at }: Door): string[] =>
  at === 'root' ? [path] : at === 'also' ? [prefix + path, path] : [prefix + path]

const about: Parameters<OpenAPIHono['getOpenAPI31Document']>[0] = {
  openapi: '3.1.0',
  info: {
    title: '资源中心读取接口 · Delivery API',
    version: '1.0.0',
    description:
      'Read only. Anonymous callers see what is public; a key (`Authorization: Bearer`) widens it to what its organisation may see. ' +
      'Errors are RFC 9457 problem documents with a stable `code`.',
  },
  servers: [{ url: '/' }],
  security: [{}, { key: [] }],
}

/** The OpenAPI 3.1 document, written from the schemas that check the requests. */
export function openApiOf(app: OpenAPIHono, doors: readonly Door[]): Buffer {
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' })
  for (const door of doors) app.openAPIRegistry.registerPath(routeOf(door))
  return Buffer.from(JSON.stringify(app.getOpenAPI31Document(about)))
}

function routeOf(door: Door): RouteConfig {
  const { answers, body } = door
  const own = [...new Set(door.problems)].join(', ')
  return createRoute({
    method: door.method,
    path: pathsOf(door)[0] as string,
    summary: door.summary,
    operationId: operationId(door),
    request: {
      params: door.params,
      query: door.query,
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      [answers.status ?? 200]: {
        description: answers.description,
        content: { [answers.type]: { schema: answers.schema } },
      },
      default: {
        description: `Problem${own ? `: ${own}` : ''}`,
        content: { 'application/problem+json': { schema: schemas.problem } },
      },
    },
  })
}

const operationId = ({ method, path }: Door): string =>
  method +
  path.replace(/\{(\w+)\}/g, 'By-$1').replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase())
