import { archives } from './archives'
import type { Check } from './check'
import { csvFormulas } from './csvFormulas'
import { declaredType } from './declaredType'
import { htmlScripts } from './htmlScripts'
import { officeMacros } from './officeMacros'
import { pdfActions } from './pdfActions'
import { requiredMetadata } from './requiredMetadata'
import { svgScripts } from './svgScripts'
import { virusScan } from './virusScan'

export { storedBytes } from './bytes'
export type { Check } from './check'
export { findingsOf } from './run'

/** Every machine check, in the order in which findings are listed. A new check is one file and one line here. */
export const checks: readonly Check[] = [
  requiredMetadata,
  declaredType,
  officeMacros,
  pdfActions,
  svgScripts,
  htmlScripts,
  csvFormulas,
  archives,
  virusScan,
]
