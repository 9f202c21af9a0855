import { authorise } from '../access'
import { type Completeness, completeness } from '../domain/completeness'
import { isProblem, type ProblemDocument, toProblemDocument } from '../domain/errors'
import type { Kind } from '../domain/identifiers'
import { type CaseState, decidingOrganisation, type Finding, whatMustChange } from '../domain/review'
import { type CaseRow, caseOf } from './cases'
import { type NamedStep, namedPath, opinionsFor } from './desk'
import type { Context, Ports } from './operation'
import { authoritiesOf, namesByCode } from './organisations'
import { rulesFor } from './reviewRules'
import { referencesOf, workingCopyOf } from './workingCopy'

/** How far a working copy has come: what it lacks, and who has it until when. */
export interface Progress {
  completeness: Completeness
  /** Its latest case; null before the first submission. */
  case: CaseRow | null
  path: NamedStep[]
  /** What the last returned case asks to mend, and what its reviewers said. */
  mustChange: ToMend[]
  opinions: CaseState['opinions']
  /** The chain that a submission would go through now, or why there is none. */
  next: { stages: Ahead[] } | { problem: ProblemDocument }
  /** Items of the self-check with their words, for the commitment. */
  selfCheck: { code: string; severity: string; dimension: string; zh: string; en: string }[]
}

/** A finding, with the name of the file it is about as its author knows it. */
type ToMend = Finding & { fileName: string | null }

interface Ahead {
  key: string
  name: { zh: string; en: string }
  organisationName: string | null
  deadline: number | null
}

/** The progress of a working copy. Throws `not-found` and what access says. */
export async function progress({ ports, actor }: Context, kind: Kind, id: string): Promise<Progress> {
  const copy = await workingCopyOf(ports.database, kind, id)
  authorise(actor, 'read', kind, copy as unknown as Record<string, unknown>)
  const references = await referencesOf(ports.database, copy)
  const latest = await latestOf(ports, copy.identifier)
  return {
    completeness: completeness(copy, references.assets, references.resources),
    case: latest?.row ?? null,
    path: latest ? await namedPath(ports, latest.state) : [],
    mustChange: latest ? toMend(latest.state, references) : [],
    opinions: latest ? opinionsFor(actor.id, latest.state) : [],
    ...(await ahead(ports, copy, references)),
  }
}

function toMend(state: CaseState, { assets }: References): ToMend[] {
  const names = new Map([...assets.values()].map(({ digest, name }) => [`file:${digest}`, name]))
  const fileOf = ({ place }: Finding) => names.get(place?.split('#')[0] ?? '') ?? null
  return whatMustChange(state).map((finding) => ({ ...finding, fileName: fileOf(finding) }))
}

async function latestOf({ database }: Ports, resource: string) {
  const rows = await database.find<CaseRow>('cases', {
    where: { resource: { equals: resource } },
    sort: '-ordinal',
    limit: 2,
  })
  for (const { id } of rows) {
    try {
      return await caseOf(database, id)
    } catch (error) {
      // A row whose first event never came is no case.
      if (!isProblem(error, 'not-found')) throw error
    }
  }
  return null
}

type Copy = Awaited<ReturnType<typeof workingCopyOf>>
type References = Awaited<ReturnType<typeof referencesOf>>

async function ahead(
  { database }: Ports,
  copy: Copy,
  { organisation }: References,
): Promise<Pick<Progress, 'next' | 'selfCheck'>> {
  try {
    const { policy, checklist } = await rulesFor(database, copy, organisation.level)
    const work = {
      workOrganisation: organisation.code,
      workLevel: organisation.level,
      lineage: authoritiesOf(organisation),
    }
    const names = await namesByCode(database, Object.values(work.lineage))
    const stages = policy.stages.map((stage): Ahead => {
      const code = decidingOrganisation(work, stage)
      return {
        key: stage.key,
        name: stage.name,
        organisationName: code && (names.get(code) ?? null),
        deadline: stage.deadline,
      }
    })
    const items = policy.stages.find((stage) => stage.type === 'self-check')?.items ?? []
    return { next: { stages }, selfCheck: checklist.items.filter((item) => items.includes(item.code)) }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { next: { problem: toProblemDocument(error) }, selfCheck: [] }
  }
}
