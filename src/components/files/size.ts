const units = ['B', 'KB', 'MB', 'GB']

/** Bytes as people say them: 1.4 MB. */
export function sayBytes(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)))
  const value = bytes / 1024 ** step
  return `${value >= 100 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}

/** Where a stored file is opened by whoever may read it. */
export const bytesAddress = (asset: string): string => `/api/assets/${encodeURIComponent(asset)}/bytes`
