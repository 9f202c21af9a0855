import { stringify } from 'csv-stringify/sync'

/** A table as CSV (RFC 4180) that spreadsheets open in Chinese; a cell that would run as a formula is made harmless. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(rows as (string | number)[][], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
