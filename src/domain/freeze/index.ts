import { type Digest, hexOf } from '../canonical'
import type { AnyWorkingCopy } from '../document'
import { Problem } from '../errors'
import type { Content } from '../manifest'
import { richTextHtml, richTextWords } from '../richtext'
import { alignmentsOf } from './alignment'
import { coverOf, encodingsOf } from './files'
import { kindContent } from './kinds'
import { assetOf, nameOf, type References } from './references'
import { checkContent } from './schema'
import { context, ours, said, text } from './terms'

export type { TaxonomyVocabulary as Vocabulary } from '../taxonomy/vocabularies'
export { assetsOf, codesOf, resourcesOf } from './named'
export type { NamedResource, References } from './references'
export { contentSchema } from './schema'

/** What is assumed where a form leaves the language open. */
const language = 'zh-CN'

/**
 * The frozen copy of a working copy: schema.org / LRMI terms, our own under `ziyuan:` (formats.md, Manifest).
 * Depends on what the document says and on nothing else: not on ids, revision, county, team, time or key order.
 * Throws `missing-field`, `unknown-code`, `not-found` (an asset) and `invalid-input` (a value beyond its bounds);
 * a copy that `completeness` calls complete throws none of the first.
 */
export function freeze(copy: AnyWorkingCopy, references: References): Content {
  const { hasPart, terms } = kindContent(copy, references)
  return checkContent({
    '@context': context,
    '@type': 'LearningResource',
    identifier: copy.identifier,
    ...described(copy),
    ...educational(copy, references),
    ...responsible(copy, references),
    ...rights(copy, references),
    accessibilityFeature: [...new Set(copy.accessibility.features)].sort(),
    hasPart,
    encoding: [
      ...(copy.general.cover ? coverOf(copy.identifier, copy.general.cover, references) : []),
      ...encodingsOf(copy.identifier, copy.attachments, references),
    ],
    ...ours({
      kind: copy.kind,
      number: copy.number,
      origin: copy.origin,
      scope: copy.scope,
      builtYear: copy.builtYear,
    }),
    ...ours(circumstances(copy)),
    ...ours(terms),
  } as Content)
}

function described(copy: AnyWorkingCopy) {
  const { general } = copy
  const words = richTextWords(general.description, 'general.description')
  return {
    name: required(general.title, 'general.title'),
    description: text(general.summary) ?? words.slice(0, 500),
    keywords: [...new Set(general.keywords.flatMap((word) => text(word) ?? []))],
    inLanguage: text(general.language) ?? language,
    ...ours({ descriptionHtml: richTextHtml(general.description, 'general.description') || null }),
  }
}

function educational(copy: AnyWorkingCopy, references: References) {
  const { stage, grade, resourceType, objectives, audience, difficulty } = copy.educational
  const alignments = alignmentsOf(copy, references)
  return {
    learningResourceType: resourceType ? nameOf(references, 'resource-types', resourceType) : copy.kind,
    educationalLevel: [
      ...(stage ? [nameOf(references, 'stages', stage)] : []),
      ...(grade ? [nameOf(references, 'grades', grade)] : []),
    ],
    educationalAlignment: alignments,
    ...ours({
      resourceType,
      objectives: text(objectives),
      audience: text(audience),
      difficulty: text(difficulty),
      // The codes once more by field, for whoever filters and does not read LRMI.
      classification: said({
        stage,
        grade,
        subject: copy.educational.subject,
        edition: copy.educational.edition,
        volume: copy.educational.volume,
        chapter: copy.educational.chapter,
      }),
      terms: [...new Set(copy.classification.terms)].sort(),
    }),
  }
}

/** The cataloguer is left out: a person's name that no reader needs. */
const responsible = (copy: AnyWorkingCopy, references: References) => ({
  provider: {
    '@type': 'Organization' as const,
    identifier: references.organisation.code,
    name: references.organisation.name,
  },
  author: copy.lifecycle.contributors.map(({ name, role, affiliation }) => ({
    '@type': 'Person' as const,
    name: required(name, 'lifecycle.contributors'),
    ...said({ affiliation: text(affiliation) }),
    ...ours({ role: text(role) }),
  })),
})

/** Proofs of a licence are bound by their digests, but are no part's file: they are never served to the public. */
function rights({ rights }: AnyWorkingCopy, references: References) {
  return {
    license: required(rights.licence, 'rights.licence'),
    isAccessibleForFree: rights.free,
    ...ours({
      rightsHolder: text(rights.holder),
      validUntil: text(rights.validUntil),
      charge: rights.free ? null : text(rights.charge),
      aigc: text(rights.aigc),
      aigcNote: text(rights.aigcNote),
      evidence: rights.evidence.map((id) => {
        const { name, digest, type } = assetOf(references, id)
        return { name, sha256: hexOf(digest as Digest), encodingFormat: type }
      }),
    }),
  }
}

const circumstances = (copy: AnyWorkingCopy): Record<string, unknown> => ({
  versionNote: text(copy.lifecycle.note),
  scheme: text(copy.metaMetadata.scheme),
  requirements: text(copy.technical.requirements),
  learningTime: text(copy.technical.duration),
  annotation: text(copy.annotation.note),
  relations: copy.relation.relations.map(({ type, target, note }) => said({ type, target, note: text(note) })),
})

function required(value: string | null, field: string): string {
  const said = text(value)
  if (!said) throw new Problem('missing-field', { field })
  return said
}
