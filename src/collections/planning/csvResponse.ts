/** A table to be saved under a Chinese name (RFC 8187). */
export const csvResponse = (name: string, csv: string): Response =>
  new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
      'Cache-Control': 'no-store',
    },
  })
