/** Most files taken from one drop: a folder with more is not a lesson. */
export const mostFiles = 200

/** Names that programs leave beside people's files. */
const leftovers = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i

/** Every file of a drop, folders opened to their depths, in the order of their paths. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  // The entries must be asked for before the first await: the browser empties the list after the event.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return tidy([...transfer.files])
  const found = await Promise.all(entries.map((entry) => filesOfEntry(entry)))
  return tidy(found.flat())
}

/** Files chosen by hand or by folder, without leftovers, in order. */
export const tidy = (files: readonly File[]): File[] =>
  files
    .filter((file) => !leftovers.test(file.name))
    .sort(
      (a, b) => a.webkitRelativePath.localeCompare(b.webkitRelativePath, 'zh') || a.name.localeCompare(b.name, 'zh'),
    )

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (leftovers.test(entry.name)) return []
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader())
  const found: File[] = []
  for (const one of inside) if (found.length <= mostFiles) found.push(...(await filesOfEntry(one)))
  return found
}

/** A reader answers a hundred entries at a time until it answers none. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'zh'))
    all.push(...some)
    if (all.length > mostFiles) return all
  }
}
