import type { WhyNotChecked } from '../engines/scan/port'
import type { ByteSource } from './bytes'
import type { CheckedFile, Remark, Submission } from './check'
import { perFile } from './run'

/** Bytes read at a time. */
const piece = 1024 ** 2

const reasons: Record<WhyNotChecked, { zh: string; en: string }> = {
  'no-scanner': { zh: '本中心未配置病毒扫描程序', en: 'this centre has no virus scanner' },
  unreachable: { zh: '无法连接病毒扫描程序', en: 'scanner unreachable' },
  'too-large': { zh: '文件超过扫描程序的上限', en: 'larger than the scanner takes' },
  failed: { zh: '扫描程序未能完成扫描', en: 'the scanner could not look into it' },
}

const notChecked = (reason: WhyNotChecked) => ({
  zh: `未检查（病毒扫描）：${reasons[reason].zh}`,
  en: `not checked (virus scan): ${reasons[reason].en}`,
  notChecked: true as const,
})

const eachFile = perFile({
  key: 'virus-scan',
  version: 1,
  item: 'M14',
  zh: '病毒扫描',
  en: 'virus scan',
  concerns: () => true,
  look: async ({ encoding, bytes }: CheckedFile, { scanner }: Submission): Promise<Remark[]> => {
    const scan = await scanner.scan(() => piecesOf(bytes))
    if (scan.result === 'clean') return []
    if (scan.result === 'not-checked') return [notChecked(scan.reason)]
    const { name } = encoding
    return [
      { zh: `文件“${name}”带毒：${scan.signature}`, en: `the file "${name}" holds what is known as ${scan.signature}` },
    ]
  },
})

async function* piecesOf(bytes: ByteSource): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.size; start += piece) yield await bytes.read(start, piece)
}

/**
 * M14 文件带毒: what the virus scanner knows a file by. Where nothing can be scanned at all (no scanner, or it is down and
 * stays so when asked again), that is one finding on the whole submission, not one a file.
 */
export const virusScan: typeof eachFile = {
  ...eachFile,
  async run(submission) {
    const hindrance = await submission.scanner.hindrance()
    return hindrance ? [{ item: eachFile.item, place: '', ...notChecked(hindrance) }] : eachFile.run(submission)
  },
}
