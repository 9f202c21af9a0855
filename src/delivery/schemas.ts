import { z } from '@hono/zod-openapi'
import { scopes } from '../domain/audience'
import { isDigest } from '../domain/canonical'
import { changeTypes } from '../domain/change'
import { isIdentifier, kinds } from '../domain/identifiers'
import { bounds } from '../engines/search'
import { type Facet, facetNames } from '../followers/catalogue'

/** The shapes of the read API: requests are checked by them, the OpenAPI document is written from them. */

export const identifier = z
  .string()
  .refine(isIdentifier, 'not an identifier: <origin>:<kind>:<ulid>')
  .openapi({ description: 'Identifier of a resource', example: 'zj:pack:01jd3v8q6e5m2k7x9r4t0w1yza' })

export const partName = z
  .string()
  .regex(/^[^#]+#[0-9a-hjkmnp-tv-z]{26}$/, 'not the identifier of a part: <identifier>#<ulid>, with # written as %23')
  .refine((text) => isIdentifier(text.split('#')[0] as string), 'not the identifier of a part')
  .openapi({
    description: 'Identifier of a part or file; `#` is written as %23',
    example: 'zj:pack:01jd3v8q6e5m2k7x9r4t0w1yza#01jd3v8q6e5m2k7x9r4t0w1yzb',
  })

export const digest = z
  .string()
  .refine(isDigest, 'not sha256:<64 hex digits>')
  .openapi({ description: 'sha256:<hex>', example: `sha256:${'0'.repeat(64)}` })

export const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/, 'not a whole number')
    .transform(Number)
    .refine((n) => n >= min && n <= max, `not between ${min} and ${max}`)
    .openapi({ type: 'integer', minimum: min, maximum: max } as never)

export const limit = whole(1, 100).default(20)
export const origin = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,15}$/, 'not the name of a node')
  .openapi({ example: 'zj' })

/** One value or several of the same filter: any of them. */
export const values = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(20)])
  .transform((value) => [value].flat())
  .openapi({ type: 'array', items: { type: 'string' } } as never)

const facetFilters = Object.fromEntries(facetNames.map((name) => [name, values.optional()])) as Record<
  Facet,
  ReturnType<typeof values.optional>
>

/** What lists and searches can be narrowed by. */
export const filters = {
  ...facetFilters,
  region: values.optional(),
  node: values.optional(),
  updatedSince: z.iso
    .datetime({ offset: true })
    .or(z.iso.date())
    .transform((text) => new Date(text).toISOString())
    .optional()
    .openapi({
      type: 'string',
      description: 'From this time on, inclusive; what left the lists is told by /changes',
    } as never),
}

export const audience = z.object({ scope: z.enum(scopes), organisation: z.string().nullable() }).openapi('Audience')
const organisation = z.object({ identifier: z.string(), name: z.string() })
const passport = z.object({
  case: z.string(),
  submission: z.string(),
  policy: z.object({ key: z.string(), version: z.int() }),
  checklist: z.object({ key: z.string(), version: z.int() }),
  stages: z.array(
    z.object({
      stage: z.string(),
      verdict: z.string(),
      organisation: z.string(),
      organisationName: z.string(),
      at: z.string(),
    }),
  ),
  computed: z
    .object({
      mapping: z.string(),
      mappingName: z.string(),
      from: z.object({ version: z.int(), manifest: z.string(), submission: z.string() }),
      reviewed: z.object({ version: z.int(), case: z.string(), submission: z.string() }),
    })
    .optional()
    .openapi({
      description: 'This version was computed from a reviewed one and differs in its alignment to chapters alone',
    }),
})

const fallen = z.object({
  part: z.string().openapi({ description: 'Identifier of the part that names the resource' }),
  identifier: z.string(),
  state: z.enum(['suspended', 'withdrawn', 'recalled', 'erased']),
})

export const resource = z
  .object({
    identifier: z.string(),
    version: z.int(),
    kind: z.enum(kinds),
    published: z.string().openapi({ description: 'When the version was entered into the log' }),
    audience,
    manifest: z.string(),
    submission: z.string(),
    validUntil: z.string().nullable(),
    passport,
    fallen: z.array(fallen).optional().openapi({
      description:
        'Items (of a topic, say) whose resource no longer stands; told beside the signed content, never in it',
    }),
    content: z.looseObject({ identifier: z.string(), name: z.string() }).openapi({
      description: 'schema.org / LRMI LearningResource as it was reviewed; own terms under `ziyuan:`',
    }),
  })
  .openapi('Resource')

export const summary = z
  .object({
    identifier: z.string(),
    version: z.int(),
    kind: z.enum(kinds),
    number: z.string().nullable(),
    name: z.string(),
    description: z.string(),
    keywords: z.array(z.string()),
    language: z.string(),
    educationalLevel: z.array(z.string()),
    resourceType: z.string(),
    classification: z.record(z.string(), z.string()),
    provider: organisation,
    license: z.string(),
    origin: z.string().nullable(),
    scope: z.enum(scopes),
    cover: z.string().nullable(),
    manifest: z.string(),
    published: z.string(),
    updated: z.string(),
  })
  .openapi('Summary')

export const countable = [...facetNames, 'region'] as const
export const facets = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(countable)).max(countable.length))
  .openapi({ type: 'string', description: `Facets to count, separated by commas: ${countable.join(', ')}` } as never)
const counts = z
  .partialRecord(z.enum(countable), z.array(z.object({ value: z.string(), count: z.int() })))
  .openapi({ type: 'object', additionalProperties: { type: 'array', items: { type: 'object' } } } as never)
export const resourceList = z
  .object({
    items: z.array(summary),
    next: z.string().nullable().openapi({ description: 'Cursor of the next page' }),
    facets: counts.optional(),
  })
  .openapi('ResourceList')

const marked = z.array(z.object({ text: z.string(), marked: z.boolean() }))
const total = z.int().openapi({ description: `Exact below ${bounds.reach}, which stands for that many or more` })
export const searchResult = z
  .object({
    items: z.array(
      summary.extend({
        highlights: z.object({ name: marked, description: marked }).openapi({
          description: 'Pieces of the texts; those that answer the words are marked',
        }),
      }),
    ),
    total,
    next: z
      .string()
      .nullable()
      .openapi({
        description: `Cursor of the next page; null at the end and after ${bounds.reach} hits: narrow the question then`,
      }),
    facets: counts.optional(),
  })
  .openapi('SearchResult')
export const facetCounts = z.object({ total, facets: counts }).openapi('FacetCounts')
export const suggestions = z.object({ suggestions: z.array(z.string()) }).openapi('Suggestions')
export const words = z
  .string()
  .max(bounds.words)
  .openapi({ description: 'Words, all of which must be found; the last may be unfinished. No query language' })

const state = z.enum(['online', 'suspended', 'withdrawn', 'recalled', 'erased'])
const standing = { state, reason: z.string().nullable(), until: z.string().nullable() }

export const versionList = z
  .object({
    identifier: z.string(),
    versions: z.array(z.object({ version: z.int(), published: z.string(), manifest: z.string(), ...standing })),
    next: z.int().nullable().openapi({ description: 'Ask again with before=<next> for older ones' }),
  })
  .openapi('VersionList')

export const passportOf = z
  .object({ identifier: z.string(), version: z.int(), manifest: z.string(), published: z.string(), passport })
  .openapi('Passport')

export const part = z
  .object({
    identifier: z.string(),
    resource: z.string(),
    version: z.int(),
    kind: z.enum(['part', 'file']),
    fallen: z.array(fallen).optional().openapi({
      description: 'When the resource that this part or one within it names no longer stands',
    }),
    content: z.looseObject({ identifier: z.string(), name: z.string() }),
  })
  .openapi('Part')

const stub = z.object({
  origin: z.string(),
  seq: z.int(),
  at: z.string(),
  commitment: z.string(),
  previous: z.string(),
  hash: z.string(),
})
const body = z.object({
  nonce: z.string(),
  operation: z.string(),
  type: z.enum(changeTypes),
  identifier: z.string().nullable(),
  kind: z.string().nullable(),
  version: z.int().nullable(),
  manifest: z.string().nullable(),
  audience,
  reason: z.string().nullable(),
  until: z.string().nullable(),
})
export const changes = z
  .object({
    origin: z.string(),
    position: z.int().openapi({ description: 'Last seq held here' }),
    next: z.int().openapi({ description: 'Ask again with after=<next>' }),
    entries: z.array(z.object({ stub, body: body.nullable() })),
  })
  .openapi('Changes')

export const origins = z
  .object({
    origins: z.array(z.object({ origin: z.string(), seq: z.int(), at: z.string() })),
    organisations: z.array(z.string()).openapi({ description: "The caller's organisation and all above it" }),
  })
  .openapi('Origins')

export const shelf = z
  .object({
    school: z.string(),
    items: z.array(
      z.object({
        identifier: z.string(),
        version: z.int(),
        mode: z.string(),
        parts: z.array(z.string()),
        admitted: z.string(),
        name: z.string(),
        kind: z.string(),
        manifest: z.string(),
      }),
    ),
    notices: z
      .array(z.object({ identifier: z.string(), version: z.int(), ...standing }))
      .openapi({ description: 'Admitted, but not to be shown now: suspended, withdrawn, recalled, erased' }),
    next: z.string().nullable(),
  })
  .openapi('Shelf')

export const health = z
  .object({ status: z.enum(['ok']), origins: z.array(z.object({ origin: z.string(), seq: z.int(), at: z.string() })) })
  .openapi('Health')

export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string().openapi({ description: 'Chinese' }),
    titleEn: z.string(),
    status: z.int(),
    code: z.string().openapi({ description: 'Stable; match on this' }),
  })
  .openapi('Problem')

export const signedDocument = z.looseObject({
  signatures: z.array(z.object({ protected: z.string(), signature: z.string() })),
})
export const anyJson = z.looseObject({})
