import type { Endpoint } from 'payload'
import { z } from 'zod'
import { scopes } from '../../domain/audience'
import { changeAudience } from '../../operations/changeAudience'
import { erase } from '../../operations/erase'
import { recall } from '../../operations/recall'
import { restore } from '../../operations/restore'
import { suspend } from '../../operations/suspend'
import { withdraw } from '../../operations/withdraw'
import { actOn } from './actOn'
import { long, moment, shortText } from './shapes'

/** `seq`: the row's `seq` that the person saw. */
const decision = z.strictObject({ seq: z.int().min(1), reason: long })
const ending = decision.extend({ until: moment.nullable().optional() })
const recalled = decision.extend({ what: z.enum(['resource', 'version', 'file']), file: shortText.optional() })
const shared = decision.extend({ scope: z.enum(scopes) })

const onPublication = actOn('publication')

/** Decisions about what is published; each becomes one entry of the change log. */
export const publicationEndpoints: Endpoint[] = [
  onPublication('suspend', ending, suspend),
  onPublication('restore', decision, restore),
  onPublication('withdraw', ending, withdraw),
  onPublication('recall', recalled, recall),
  onPublication('erase', decision, erase),
  onPublication('audience', shared, changeAudience),
]
