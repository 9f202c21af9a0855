import { authorise } from '../access'
import type { Content, Encoding } from '../domain/manifest'
import { digestOfFile, filesOf } from '../domain/manifest'
import {
  type CaseState,
  currentStage,
  differenceOf,
  holderOf,
  type PathStep,
  pathOf,
  whatIsAllowed,
  whatMustChange,
} from '../domain/review'
import type { ChecklistItem } from '../domain/review/types'
import { actingFor } from './acting'
import { type CaseRow, caseOf, contentOf } from './cases'
import type { Context, Ports } from './operation'
import { namesByCode } from './organisations'

/** Everything a reviewer needs to decide: read by the desk in the admin and by any other program. */
export interface Desk {
  case: CaseRow
  content: Content
  /** Every file of the frozen submission, with the address to read it at. */
  files: (Pick<Encoding, 'identifier' | 'name' | 'encodingFormat' | 'sha256'> & {
    bytes: number
    role: string
    /** How a finding names this file as its place. */
    place: string
    url: string
  })[]
  /** Items to answer at the open stage; empty once the case is closed. */
  checklist: ChecklistItem[]
  findings: CaseState['machineFindings']
  judgements: CaseState['judgements']
  opinions: CaseState['opinions']
  submission: { by: string; at: string; commitment: string; selfCheck: Record<string, string> }
  path: NamedStep[]
  /** What the person who asks may do now; `steps` is what an act must say it saw. */
  allowed: ReturnType<typeof whatIsAllowed>
  steps: number
  previous: Previous | null
}

export type NamedStep = PathStep & { organisationName: string | null }

/** The returned case that this one answers. */
interface Previous {
  case: string
  mustChange: ReturnType<typeof whatMustChange>
  answers: Record<string, string>
  difference: ReturnType<typeof differenceOf>
}

/** The desk of a case. Throws `not-found` and what access says. */
export async function desk({ ports, actor }: Context, caseId: string): Promise<Desk> {
  const { row, state } = await caseOf(ports.database, caseId)
  authorise(actor, 'read-desk', 'cases', { ...row })
  const content = await contentOf(ports, state.digest)
  const { submission } = state
  const items = currentStage(state)?.items ?? []
  return {
    case: { ...row, title: content.name },
    content,
    files: filesOf(content).map((file) => ({
      identifier: file.identifier,
      name: file.name,
      encodingFormat: file.encodingFormat,
      sha256: digestOfFile(file),
      bytes: file['ziyuan:bytes'],
      role: file['ziyuan:role'],
      place: `file:${digestOfFile(file)}`,
      url: `/api/cases/${caseId}/files/${digestOfFile(file)}`,
    })),
    checklist: submission.checklist.items.filter((item) => items.includes(item.code)),
    findings: state.machineFindings,
    judgements: state.judgements,
    opinions: opinionsFor(actor.id, state),
    submission: {
      by: state.submittedBy.actorName,
      at: state.submittedAt,
      commitment: submission.commitment,
      selfCheck: submission.selfCheck,
    },
    path: await namedPath(ports, state),
    allowed: whatIsAllowed(state, actingFor(actor, holderOf(state)?.organisation ?? null)),
    steps: state.steps,
    previous: await previousOf(ports, state, content),
  }
}

/** The authors learn which organisation decided and why, not which person. */
export const opinionsFor = (reader: string, state: CaseState): CaseState['opinions'] =>
  state.submission.team.includes(reader)
    ? state.opinions.map((one) => ({ ...one, by: { ...one.by, actor: '', actorName: '' } }))
    : state.opinions

/** The path with the names of its organisations. */
export async function namedPath({ database }: Pick<Ports, 'database'>, state: CaseState): Promise<NamedStep[]> {
  const path = pathOf(state)
  const names = await namesByCode(
    database,
    path.flatMap((step) => step.organisation ?? []),
  )
  return path.map((step) => ({
    ...step,
    by: step.by && { ...step.by, actor: '', actorName: '' },
    organisationName: step.organisation === null ? null : (names.get(step.organisation) ?? null),
  }))
}

async function previousOf(ports: Ports, state: CaseState, content: Content): Promise<Previous | null> {
  const { answersCase, answersFindings } = state.submission
  if (answersCase === null) return null
  const before = (await caseOf(ports.database, answersCase)).state
  return {
    case: answersCase,
    mustChange: whatMustChange(before),
    answers: answersFindings,
    difference: differenceOf(await contentOf(ports, before.digest), content),
  }
}
