import type { Endpoint } from 'payload'
import type { ZodType } from 'zod'
import type { Context } from '../../operations/operation'
import { verb } from '../endpoint'

/**
 * `POST /:id/<path>` of a collection: an operation on the one row whose id stands in the path. The operation is given
 * the body, the idempotency key, and that id under the `row`'s name.
 */
export const actOn =
  <Row extends string>(row: Row) =>
  <Body extends object>(
    path: string,
    body: ZodType<Body>,
    operation: (context: Context, input: Body & { key: string } & Record<Row, string>) => Promise<object>,
  ): Endpoint =>
    verb({
      path: `/:id/${path}`,
      body,
      run: ({ context, params, body: sent, key }) =>
        operation(context, { ...sent, key, [row]: params.id ?? '' } as Body & { key: string } & Record<Row, string>),
    })
