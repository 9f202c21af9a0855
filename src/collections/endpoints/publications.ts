import type { Endpoint } from 'payload'
import { z } from 'zod'
import { scopes } from '../../domain/audience'
import { answersTo } from '../../operations/answers'
import { changeAudience } from '../../operations/changeAudience'
import { erase } from '../../operations/erase'
import { publicationDesk } from '../../operations/publicationDesk'
import { publishedFile } from '../../operations/publishedFile'
import { recall } from '../../operations/recall'
import { restore } from '../../operations/restore'
import { suspend } from '../../operations/suspend'
import { withdraw } from '../../operations/withdraw'
import { verb } from '../endpoint'
import { actOn } from './actOn'
import { servesFile } from './servesFile'
import { long, moment, shortText } from './shapes'

/** `seq`: the row's `seq` that the person saw. */
const decision = z.strictObject({ seq: z.int().min(1), reason: long })
const ending = decision.extend({ until: moment.nullable().optional() })
const recalled = decision.extend({ what: z.enum(['resource', 'version', 'file']), file: shortText.optional() })
const shared = decision.extend({ scope: z.enum(scopes) })

const onPublication = actOn('publication')

/** Decisions about what is published, each of which becomes one entry of the change log; and what to decide on. */
export const publicationEndpoints: Endpoint[] = [
  onPublication('suspend', ending, suspend),
  onPublication('restore', decision, restore),
  onPublication('withdraw', ending, withdraw),
  onPublication('recall', recalled, recall),
  onPublication('erase', decision, erase),
  onPublication('audience', shared, changeAudience),
  verb({ method: 'get', path: '/:id/desk', run: ({ context, params }) => publicationDesk(context, params.id ?? '') }),
  // `:digest` is `sha256:<hex>`, a file of this version.
  servesFile('/:id/files/:digest', (context, { id = '', digest = '' }) =>
    publishedFile(context, id, decodeURIComponent(digest)),
  ),
  // `?seq=`: the order, by its place in the log.
  verb({
    method: 'get',
    path: '/:id/answers',
    run: ({ context, params, req }) => answersTo(context, params.id ?? '', Number(req.searchParams?.get('seq')) || 0),
  }),
]
