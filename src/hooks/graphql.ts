import { GraphQLError, type ValidationRule } from 'graphql'

/** GraphQL reads only: every change goes through REST, where its rules are checked. */
export const readOnly: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation !== 'query')
      context.reportError(
        new GraphQLError('GraphQL 仅供查询，请使用 REST 接口。GraphQL is read-only: use REST.', {
          nodes: [node],
          extensions: { code: 'method-not-allowed' },
        }),
      )
  },
})
