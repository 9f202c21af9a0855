import type { Digest } from '../canonical'
import type { Acting } from './command'
import type { CaseEvent, Computed, Policy } from './types'

type Submission = Extract<CaseEvent, { type: 'submitted' }>['data']

/** A chain without people, for what differs from a reviewed version in nothing that they decide on (review.md). */
const policy = (checklist: Policy['checklist']): Policy => ({
  key: 'chapter-remap',
  version: 1,
  name: { zh: '章节换版', en: 'Remapping of chapters' },
  appliesTo: { kinds: [], origins: [], scopes: [], levels: [] },
  stages: [
    {
      key: 'remap',
      type: 'computed',
      name: { zh: '章节换版', en: 'Remapping of chapters' },
      level: null,
      role: null,
      items: [],
      deadline: null,
      ownOrganisation: false,
      skip: null,
    },
  ],
  checklist,
})

/**
 * The one event of a case that is accepted by being computed. `basis`: the submission of the version it was made from,
 * whose team, organisation and checklist it keeps.
 */
export const computedEvent = (
  basis: Submission,
  {
    by,
    at,
    digest,
    ordinal,
    computed,
  }: { by: Acting; at: string; digest: Digest; ordinal: number; computed: Computed },
): CaseEvent => ({
  index: 0,
  type: 'submitted',
  actor: by.actor,
  actorName: by.actorName,
  organisation: by.organisation,
  organisationName: by.organisationName,
  at,
  digest,
  due: null,
  data: {
    ...basis,
    ordinal,
    policy: policy(basis.policy.checklist),
    checklist: { ...basis.checklist, items: [] },
    commitment: '',
    answersCase: null,
    answersFindings: {},
    selfCheck: {},
    computed,
  },
})
