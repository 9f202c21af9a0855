import {
  type MigrateDownArgs,
  type MigrateUpArgs,
} from '@payloadcms/db-mongodb'

export async function up({ payload, req, session }: MigrateUpArgs): Promise<void> {
  // What existing rows need; collections and indexes follow the source by themselves.
}

export async function down({ payload, req, session }: MigrateDownArgs): Promise<void> {
  // What existing rows need; collections and indexes follow the source by themselves.
}
