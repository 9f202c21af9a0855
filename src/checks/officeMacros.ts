import type { ByteSource } from './bytes'
import type { Remark } from './check'
import { remarksOnLegacyOffice } from './legacyOffice'
import { remarksOnOpenXml } from './openXml'
import { perFile } from './run'

/** M14: macros, controls, embedded packages, outside relations and DDE in Office and OpenDocument files, old and new. */
export const officeMacros = perFile({
  key: 'office-macros',
  version: 1,
  item: 'M14',
  zh: 'Office 宏与外链',
  en: 'macros and outside relations in Office',
  concerns: ({ encodingFormat }) => /officedocument|opendocument|ms-?(word|excel|powerpoint)/.test(encodingFormat),
  look: async ({ encoding, bytes }) => look(encoding.encodingFormat, bytes),
})

const look = (type: string, bytes: ByteSource): Promise<Remark[]> =>
  /openxml|opendocument/.test(type) ? remarksOnOpenXml(bytes) : remarksOnLegacyOffice(bytes)
