import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionConfig, PayloadRequest } from 'payload'
import { Problem } from '../domain/errors'
import {
  checkCodeForm,
  checkFixed,
  checkParent,
  deepest,
  searchTextOf,
  type Term,
  vocabularyAbove,
} from '../domain/taxonomy'
import { payloadDatabase } from '../engines/database'
import { recordAudit } from '../operations/audit'
import { clientDoors } from './doors'

/** Where the terms of a vocabulary are; regions are a vocabulary with a table of its own. */
const placeOf = (vocabulary: string) =>
  vocabulary === 'regions'
    ? { collection: 'regions', where: [] }
    : { collection: 'taxonomy-terms', where: [{ vocabulary: { equals: vocabulary } }] }

async function termOf(req: PayloadRequest, vocabulary: string, code: string): Promise<Term | null> {
  const { collection, where } = placeOf(vocabulary)
  const found = await payloadDatabase(req.payload).findOne<Term>(collection, {
    and: [...where, { code: { equals: code } }],
  })
  return found && { ...found, vocabulary }
}

/** The parent and those above it, as far as parents stand in the same vocabulary. */
async function aboveOf(req: PayloadRequest, vocabulary: string, parent: string): Promise<Term[]> {
  const own = vocabularyAbove(vocabulary) === vocabulary
  const found: Term[] = []
  for (let code: string | null | undefined = parent; code && found.length < deepest; ) {
    const term = await termOf(req, vocabularyAbove(vocabulary), code)
    if (!term) break
    found.push(term)
    code = own ? term.parent : null
  }
  return found
}

/** A term stands for one code for good, below a parent that exists; the centre keeps what it is found by and who changed it. */
const keepTerm =
  (regions: boolean): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const term = { ...originalDoc, ...data } as Term
    const vocabulary = regions ? 'regions' : term.vocabulary
    if (operation === 'create') await isNew(req, vocabulary, term.code)
    else checkFixed({ vocabulary, ...originalDoc }, { ...term, vocabulary })
    if (term.parent) {
      const newly = operation === 'create' || term.parent !== originalDoc?.parent
      const own = vocabularyAbove(vocabulary) === vocabulary
      checkParent(term, await aboveOf(req, vocabulary, term.parent), own, newly)
    }
    const changedBy = nameOfPerson(req)
    return regions ? { ...data, changedBy } : { ...data, search: searchTextOf(term), changedBy }
  }

async function isNew(req: PayloadRequest, vocabulary: string, code: string): Promise<void> {
  checkCodeForm(code)
  const taken = await termOf(req, vocabulary, code)
  if (taken) throw new Problem('code-taken', { vocabulary, code, name: taken.name })
}

/** Marks newly set are those of the vocabulary `region-marks`, and not retired ones. */
const knownMarks: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = new Set((originalDoc?.marks ?? []) as string[])
  for (const mark of ((data.marks ?? []) as string[]).filter((one) => !before.has(one))) {
    const term = await termOf(req, 'region-marks', mark)
    if (!term) throw new Problem('unknown-code', { field: 'marks', value: mark })
    if (term.retired) throw new Problem('retired-code', { field: 'marks', value: mark, name: term.name })
  }
  return data
}

/** The name of whoever asks; null for the centre's own code. */
const nameOfPerson = ({ user }: PayloadRequest): string | null => (user as { name?: string } | null)?.name ?? null

/** Columns that say nothing about what a term is. */
const apart = new Set(['id', 'search', 'changedBy', 'createdAt', 'updatedAt'])

/** Every change leaves a line: who, when, and each column as it was and as it is (docs/decisions/0025). */
const auditChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, collection, req }) => {
  const names = Object.keys({ ...previousDoc, ...doc }).filter((name) => !apart.has(name))
  const before = operation === 'create' ? {} : (previousDoc as Record<string, unknown>)
  const changed = names.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(doc[name] ?? null))
  if (changed.length === 0) return doc
  const pick = (row: Record<string, unknown>) => Object.fromEntries(changed.map((name) => [name, row[name] ?? null]))
  await recordAudit(payloadDatabase(req.payload), {
    actor: req.user?.id ? String(req.user.id) : null,
    verb: operation,
    subject: `${collection.slug}/${doc.id}`,
    organisation: null,
    outcome: 'done',
    data: { actorName: nameOfPerson(req), before: pick(before), after: pick(doc) },
  })
  return doc
}

export const termHooks = {
  ...clientDoors,
  beforeChange: [keepTerm(false)],
  afterChange: [auditChange],
} satisfies CollectionConfig['hooks']

export const regionHooks = {
  ...clientDoors,
  beforeChange: [keepTerm(true), knownMarks],
  afterChange: [auditChange],
} satisfies CollectionConfig['hooks']
