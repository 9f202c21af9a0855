import { Problem } from '../../domain/errors'
import { needScope } from '../caller'
import { door, type House, nothing } from '../door'
import * as shapes from '../feedback'
import { made } from './resource'

const scope = 'feedback:write'
const problems = [
  'sign-in-required',
  'not-allowed',
  'invalid-input',
  'malformed-json',
  'unsupported-media-type',
] as const
const answers = { type: 'application/json', schema: shapes.accepted, description: 'Taken', status: 202 as const }

function sinkOf({ feedback }: House) {
  if (!feedback) throw new Problem('not-ready')
  return feedback
}

const accepted = (count: number) => ({
  ...made({ accepted: count }, false),
  status: 202,
  etag: null,
  cache: 'no-store',
})

export const acknowledgements = door({
  method: 'post',
  path: '/feedback/v1/acknowledgements',
  at: 'root',
  summary: 'Acknowledge entries of the log; the same operation again changes nothing',
  params: nothing,
  query: nothing,
  body: shapes.acknowledgements,
  answers,
  problems,
  async open(house, { body, asking }) {
    needScope(asking, scope)
    const sink = sinkOf(house)
    for (const item of body.acknowledgements) await sink.acknowledge(asking, item)
    return accepted(body.acknowledgements.length)
  },
})

export const usage = door({
  method: 'post',
  path: '/feedback/v1/usage',
  at: 'root',
  summary: 'Report how often things were used, by day, without persons',
  params: nothing,
  query: nothing,
  body: shapes.usages,
  answers,
  problems,
  async open(house, { body, asking }) {
    needScope(asking, scope)
    const sink = sinkOf(house)
    for (const item of body.usages) await sink.use(asking, item)
    return accepted(body.usages.length)
  },
})
