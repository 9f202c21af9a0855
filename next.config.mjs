import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  // `npm run check` holds the types; the build of `npm start` must not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Native modules and what must exist once per process are loaded, not bundled.
  serverExternalPackages: ['libsql', '@libsql/client', 'sharp', 'pino', 'chinese-days'],
  poweredByHeader: false,
  devIndicators: false,
  turbopack: { root: import.meta.dirname },
}

export default withPayload(config)
