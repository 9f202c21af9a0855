import type { BaseDatabaseAdapter } from 'payload'

export const overWire = <A extends BaseDatabaseAdapter>(adapter: A): A => adapter
