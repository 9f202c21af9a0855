import { isKind } from './kinds'
import type { Cell } from './matrix'
import { organisationAt, type Player, parentAt } from './world'

/** A request that tries a verb: everything about it is in order except, perhaps, who makes it. */
export interface Act {
  method: string
  path: string
  body?: unknown
  headers?: Record<string, string>
}

let made = 0
/** A number that no other row of this run has. */
const unused = (): number => {
  made += 1
  return made
}
const keyed = () => ({ 'idempotency-key': `matrix-key-${unused()}` })
const post = (path: string, body: unknown = {}): Act => ({ method: 'POST', path, body, headers: keyed() })
const patch = (collection: string, id: string, body: object): Act => ({
  method: 'PATCH',
  path: `/${collection}/${id}`,
  body,
})

const why = '权限核对'
/** A position nobody has seen: whoever may act is told of the conflict, so that nothing changes and rows can be shared. */
const unseen = 999

const resource = (verb: string, collection: string, id: string, owner: string): Act | null =>
  ({
    create: post(`/${collection}`, { organisation: owner }),
    update: patch(collection, id, { revision: unseen, scope: 'county' }),
    // Whoever may is told that there is no such account, so that nothing changes.
    'manage-team': post(`/${collection}/${id}/invite`, { username: 'nobody-of-this-name', role: 'commenter' }),
    comment: post(`/${collection}/${id}/comments`, { place: 'no.such.place', text: why }),
    // Whoever may is told that there is no such organisation to put the copy into.
    copy: post(`/${collection}/${id}/copy`, { organisation: 'no-such-organisation' }),
    trash: patch(collection, id, { deletedAt: '2026-11-24T00:00:00.000Z' }),
    delete: { method: 'DELETE', path: `/${collection}/${id}?trash=true` },
    submit: post(`/${collection}/${id}/submit`, { revision: unseen, commitment: why, selfCheck: {} }),
  })[verb] ?? null

const publication = (verb: string, id: string): Act | null => {
  const decision = { seq: unseen, reason: why }
  const bodies: Record<string, object> = {
    suspend: decision,
    restore: decision,
    withdraw: decision,
    recall: { ...decision, what: 'resource' },
    erase: decision,
    'change-audience': { ...decision, scope: 'school' },
  }
  const address = verb === 'change-audience' ? 'audience' : verb
  return bodies[verb] ? post(`/publications/${id}/${address}`, bodies[verb]) : null
}

const aboutCase = (verb: string, id: string): Act | null =>
  ({
    'read-desk': { method: 'GET', path: `/cases/${id}/desk` },
    opine: post(`/cases/${id}/opinions`, {
      step: caseSteps,
      stage: 'another stage',
      verdict: 'pass',
      answers: {},
      findings: [],
      judgements: {},
      comment: why,
    }),
    recuse: post(`/cases/${id}/recuse`, { step: caseSteps, stage: 'another stage', reason: why }),
    'withdraw-case': post(`/cases/${id}/withdraw`, { step: caseSteps, reason: '' }),
  })[verb] ?? null

/** Submitted and machine-checked: the school's own stage is open. */
export const caseSteps = 2

const adoption = (verb: string, id: string, school: string): Act | null =>
  ({
    adopt: post('/adoptions', { identifier: 'zj:pack:01jd0000000000000000000000', school, mode: 'follow' }),
    admit: post(`/adoptions/${id}/admit`, { step: unseen, version: 1 }),
    stop: post(`/adoptions/${id}/stop`, { step: unseen, reason: why }),
    acknowledge: post('/acknowledgements', { adoption: id, origin: 'zj', seq: unseen }),
  })[verb] ?? null

const call = (verb: string, id: string, owner: string): Act | null => {
  const terms = { kinds: ['courses'], quota: { per: 'organisation', each: 1 } }
  return (
    {
      // Whoever may is told that it would close before it opens.
      'issue-call': post('/calls', {
        organisation: owner,
        title: why,
        text: why,
        opens: '2026-02-01',
        closes: '2026-01-01',
        ...terms,
      }),
      'amend-call': post(`/calls/${id}/amend`, { step: unseen, reason: why }),
      announce: post(`/calls/${id}/announce`, { step: unseen, from: '2026-12-01', to: '2026-12-31' }),
    }[verb] ?? null
  )
}

const application = (verb: string, id: string, owner: string): Act | null => {
  const team = [{ name: why, role: '主持' }]
  const wish = { organisation: owner, title: why, kind: 'courses', team, expected: '2026-12-31' }
  return (
    {
      apply: post('/applications', { call: 'no-such-call', ...wish }),
      confirm: post(`/applications/${id}/confirm`, { step: unseen, verdict: 'confirm' }),
      accept: post(`/applications/${id}/accept`, { step: unseen, verdict: 'accept' }),
      'withdraw-application': post(`/applications/${id}/withdraw`, { step: unseen, reason: why }),
      'hand-in': post(`/applications/${id}/hand-in`, { step: unseen, identifier: 'zj:course:x' }),
      'check-off': post(`/applications/${id}/check-off`, { step: unseen, verdict: 'passed', version: 1, note: why }),
    }[verb] ?? null
  )
}

const assignment = (verb: string, id: string, owner: string): Act | null =>
  ({
    // Whoever may is told that the day is past.
    assign: post('/assignments', { chapter: 'x/1', kind: 'courses', organisation: owner, due: '2020-01-01' }),
    'pass-on': post(`/assignments/${id}/pass-on`, { step: unseen, organisation: owner }),
    'take-back': post(`/assignments/${id}/take-back`, { step: unseen, reason: why }),
    decline: post(`/assignments/${id}/decline`, { step: unseen, reason: why }),
    'hand-in': post(`/assignments/${id}/hand-in`, { step: unseen, identifier: 'zj:course:x' }),
  })[verb] ?? null

const account = (verb: string, id: string, owner: string, circumstance: string): Act | null => {
  const n = unused()
  const roles = circumstance === 'office-holder' ? ['auditor'] : ['author']
  const memberships = [{ organisation: owner, roles }]
  return (
    {
      create: post('/users', { username: `made-${n}`, name: `新人 ${n}`, password: `Yangliu-2026-${n}`, memberships }),
      update: patch('users', id, { name: `改名 ${n}` }),
      // To where they are: whoever may is told so, and nobody moves.
      transfer: post(`/users/${id}/transfer`, { from: owner, to: owner, roles: ['author'], works: 'along' }),
    }[verb] ?? null
  )
}

const lend = (organisation: string, circumstance: string): Act =>
  post('/delegations', {
    ...{ to: 'nobody-of-this-name', organisation, since: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z' },
    ...{ roles: circumstance === 'office-role' ? ['auditor'] : ['reviewer'], reason: why },
  })

/** The same organisation twice, which is no alliance: whoever may is told so, and nothing is entered. */
const ally = (organisation: string): Act =>
  post('/alliance-memberships', {
    ...{ alliance: organisation, school: organisation, form: 'integrated', role: 'member' },
    ...{ since: '2026-09-01', reason: why },
  })

const platform = (verb: string, id: string, owner: string): Act | null =>
  ({
    create: post('/api-clients', { name: `平台 ${unused()}`, organisation: owner, scopes: ['delivery:read'] }),
    update: patch('api-clients', id, { name: `平台 ${unused()}` }),
    // Another key than the one they have: whoever may is told so, and the rows can be shared.
    rotate: post(`/api-clients/${id}/rotate`, { keyPrefix: why }),
    revoke: post(`/api-clients/${id}/revoke`),
  })[verb] ?? null

/** Rows that are entered and corrected at Payload's own doors and have nothing of their own to them. */
const plain: Record<string, () => object> = {
  regions: () => ({ code: String(900_000 + unused()), name: '新区划' }),
  'taxonomy-terms': () => ({ vocabulary: 'subjects', code: `new-${unused()}`, name: '新词' }),
  policies: () => ({ key: `new-${unused()}`, version: 1, data: {} }),
  checklists: () => ({ key: `new-${unused()}`, version: 1, data: {} }),
}
const entry = (verb: string, collection: string, id: string): Act | null => {
  const whole = plain[collection]?.() ?? {}
  const { name = '改', active = true } = whole as { name?: string; active?: boolean }
  const correction = 'name' in whole ? { name } : collection in plain ? { active } : {}
  return (
    {
      create: post(`/${collection}`, whole),
      update: patch(collection, id, correction),
      delete: { method: 'DELETE', path: `/${collection}/${id}` },
    }[verb] ?? null
  )
}

const organisation = (verb: string, id: string, parent: string): Act | null => {
  const n = unused()
  const school = { code: String(2_133_100_000 + n), name: `新学校 ${n}`, kind: 'school', level: 'school', parent }
  return (
    {
      create: post('/organisations', school),
      update: patch('organisations', id, { marks: [] }),
      // Another digest than the preview's, and no reason: whoever may is told so, and nothing is closed.
      close: post(`/organisations/${id}/close`, { digest: why, reason: why }),
      // Into itself, and to no name: the same.
      merge: post(`/organisations/${id}/merge`, { into: id, digest: why, reason: why }),
      rename: post(`/organisations/${id}/rename`, { name: '', reason: why }),
    }[verb] ?? null
  )
}

/** The request for a cell of the matrix and its row; null where no door tries that verb. */
export function actOf({ collection, verb, circumstance, relation, player }: Cell, id: string): Act | null {
  const owner = organisationAt(relation, player.post).id
  if (isKind(collection)) return resource(verb, collection, id, owner)
  switch (collection) {
    case 'assets':
      if (verb === 'read-bytes') return { method: 'GET', path: `/assets/${id}/bytes` }
      return verb === 'ingest' ? ingest(owner, player) : null
    case 'publications':
      return publication(verb, id)
    case 'adoptions':
      return adoption(verb, id, owner)
    case 'calls':
      return call(verb, id, owner)
    case 'applications':
      return application(verb, id, owner)
    case 'assignments':
      return assignment(verb, id, owner)
    case 'users':
      return account(verb, id, owner, circumstance)
    case 'api-clients':
      return platform(verb, id, owner)
    case 'organisations':
      return organisation(verb, id, parentAt(relation, player.post).id)
    case 'cases':
      return aboutCase(verb, id)
    case 'delegations':
      // To a person whom nobody knows: whoever may is told so, and nothing is lent.
      return verb === 'delegate' ? lend(owner, circumstance) : null
    case 'alliance-memberships':
      return verb === 'ally' ? ally(owner) : null
    case 'onboardings':
      // Another digest than the preview's: whoever may is told so, and nothing is entered.
      return verb === 'onboard' ? post(`/onboardings/${id}/apply`, { digest: why }) : null
    case 'remappings':
      // The door by which a row would be made is that of the verb.
      if (verb === 'create') return null
      return verb === 'remap' ? post('/remappings/preview', { csv: 'old,new\n' }) : entry(verb, collection, id)
    case 'acknowledgements':
      // They are made by acknowledging an adoption.
      return verb === 'create' ? null : entry(verb, collection, id)
    default:
      return entry(verb, collection, id)
  }
}

const ingest = (organisationId: string, { code }: Player): Act => ({
  method: 'POST',
  path: `/assets?organisation=${organisationId}`,
  body: `教学反思，由 ${code} 上传`,
  headers: { 'content-type': 'text/plain', 'x-file-name': encodeURIComponent('教学反思.txt') },
})
