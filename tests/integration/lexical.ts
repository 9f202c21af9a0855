/**
 * Node 20's module loader now and then ends a process with code 13 and no word when several of these wait for each other
 * at the top level; loaded one after the other they never do. Production has them bundled instead.
 */
export async function loadLexical(): Promise<void> {
  await import('lexical')
  await import('@lexical/utils')
  await import('@lexical/selection')
  await import('@lexical/list')
  await import('@lexical/link')
  await import('@lexical/rich-text')
  await import('@lexical/headless')
  await import('@payloadcms/richtext-lexical')
}
