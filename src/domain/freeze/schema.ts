import { z } from 'zod'
import { isDigest } from '../canonical'
import { Problem } from '../errors'
import { isIdentifier } from '../identifiers'
import type { Content } from '../manifest'

/** Longest texts, in characters, and longest lists: what a reader, a mirror and a screen can be asked to take. */
const longest = {
  name: 300,
  text: 20_000,
  html: 1_000_000,
  keyword: 100,
  keywords: 50,
  people: 200,
  parts: 1000,
  files: 2000,
}

const line = z.string().min(1).max(longest.name)
const digest = z.string().refine(isDigest, 'sha256:<64 hex>')
const partName = z.string().refine((text) => /^[^#]+#[0-9a-hjkmnp-tv-z]{26}$/.test(text), '<identifier>#<ulid>')

/** Any term under our prefix; anything else that is not named is refused. */
const withOurTerms = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape).superRefine((value, context) => {
    for (const key of Object.keys(value))
      if (!(key in shape) && !key.startsWith('ziyuan:'))
        context.addIssue({ code: 'custom', path: [key], message: 'unknown' })
  })

export const encodingSchema = withOurTerms({
  '@type': z.literal('MediaObject'),
  identifier: partName,
  name: line,
  contentUrl: z.string().regex(/^files\/sha256:[0-9a-f]{64}$/),
  encodingFormat: z.string().regex(/^[\w.+-]+\/[\w.+-]+(; charset=[\w-]+)?$/),
  contentSize: z.string().regex(/^\d+ B$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  duration: z
    .string()
    .regex(/^PT\d+(\.\d{1,3})?S$/)
    .optional(),
  'ziyuan:bytes': z.number().int().nonnegative(),
  'ziyuan:role': z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  'ziyuan:derivedFrom': digest.optional(),
})

export const partSchema: z.ZodType = withOurTerms({
  '@type': z.literal('LearningResource'),
  identifier: partName,
  name: line,
  position: z.number().int().positive(),
  description: z.string().min(1).max(longest.text).optional(),
  encoding: z.array(encodingSchema).max(longest.files),
  /** Sections of a chapter. */
  get hasPart() {
    return z.array(partSchema).max(longest.parts).optional()
  },
})

/** The shape of a frozen submission: schema.org LearningResource with LRMI, our own terms under our prefix only. */
export const contentSchema = withOurTerms({
  '@context': z.tuple([z.literal('https://schema.org/'), z.strictObject({ ziyuan: z.literal('urn:ziyuan:terms:') })]),
  '@type': z.literal('LearningResource'),
  identifier: z.string().refine(isIdentifier, '<origin>:<kind>:<ulid>'),
  name: line,
  description: z.string().max(longest.text),
  keywords: z.array(z.string().min(1).max(longest.keyword)).max(longest.keywords),
  inLanguage: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  learningResourceType: line,
  educationalLevel: z.array(line).max(10),
  educationalAlignment: z
    .array(
      withOurTerms({
        '@type': z.literal('AlignmentObject'),
        alignmentType: line,
        educationalFramework: line,
        targetName: line,
        targetUrl: line,
      }),
    )
    .max(100),
  provider: z.strictObject({ '@type': z.literal('Organization'), identifier: line, name: line }),
  author: z
    .array(withOurTerms({ '@type': z.literal('Person'), name: line, affiliation: line.optional() }))
    .max(longest.people),
  license: line,
  isAccessibleForFree: z.boolean(),
  accessibilityFeature: z.array(z.string().min(1).max(longest.keyword)).max(longest.keywords),
  hasPart: z.array(partSchema).max(longest.parts),
  encoding: z.array(encodingSchema).max(longest.files),
  'ziyuan:descriptionHtml': z.string().max(longest.html).optional(),
})

/** Returns the content as it came when it has the shape of the format; throws `invalid-input` naming the first place that has not. */
export function checkContent(content: Content): Content {
  const checked = contentSchema.safeParse(content)
  const issue = checked.error?.issues[0]
  if (issue) throw new Problem('invalid-input', { field: issue.path.join('.'), reason: issue.message })
  refuseLongTerms(content)
  return content
}

/** Our own terms are many and free in shape: none of their texts may be longer than a long text. */
function refuseLongTerms(content: Content): void {
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value.length > longest.text && path !== 'ziyuan:descriptionHtml')
        throw new Problem('invalid-input', { field: path, reason: `> ${longest.text}` })
    } else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, path ? `${path}.${key}` : key)
  }
  visit(content, '')
}
