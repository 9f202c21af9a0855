import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'
import { collections } from './collections'
import { planningViews } from './collections/planning/views'
import { kinds } from './domain/identifiers'
import { guardRevisions, keepStatistics } from './engines/database'
import { readOnly } from './hooks/graphql'
import { noMailOfItsOwn } from './hooks/mail'
import { answerProblems } from './hooks/problems'
import { zh } from './i18n/cms'

export interface CentreOptions {
  secret: string
  /** Where people reach the centre; browser sessions are taken from this origin only. Empty: same origin, any address. */
  serverURL: string
  /** The database engine, chosen by the environment. */
  database: Config['db']
  /** Name of this node, the prefix of every identifier. */
  origin: string
  sessionSeconds: number
  /** Folder that component paths of the admin start from. */
  importMapBaseDir: string
  /** What the CMS's own log says, and where; left out: as Payload does. */
  logger?: Config['logger']
}

/** Refusals are answers, not troubles of ours: they stand in the access log; what is ours to mend is logged by `answerProblems`. */
const quiet = {
  Problem: false,
  APIError: false,
  AuthenticationError: false,
  LockedAuth: false,
  ValidationError: false,
} as Config['loggingLevels']

/** The composition root of the CMS: engines and collections become one Payload configuration. */
export const buildCentreConfig = (options: CentreOptions): Promise<SanitizedConfig> =>
  buildConfig({
    secret: options.secret,
    serverURL: options.serverURL,
    cors: options.serverURL ? [options.serverURL] : [],
    csrf: options.serverURL ? [options.serverURL] : [],
    db: options.database,
    collections: collections(options.sessionSeconds, options.serverURL.startsWith('https:')),
    custom: { origin: options.origin },
    editor: lexicalEditor(),
    email: noMailOfItsOwn,
    defaultDepth: 0,
    maxDepth: 3,
    telemetry: false,
    ...(options.logger ? { logger: options.logger } : {}),
    i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh' },
    graphQL: { disablePlaygroundInProduction: true, maxComplexity: 1000, validationRules: () => [readOnly] },
    onInit: async (payload) => {
      guardRevisions(payload, kinds)
      await keepStatistics(payload, [...kinds, 'cases'])
    },
    loggingLevels: quiet,
    hooks: { afterError: [answerProblems] },
    admin: {
      user: 'users',
      avatar: 'default',
      dateFormat: 'yyyy-MM-dd HH:mm',
      meta: { titleSuffix: ' · 资源中心', defaultOGImageType: 'off' },
      components: {
        views: { dashboard: { Component: '/src/components/dashboard/Dashboard#Dashboard' }, ...planningViews },
        graphics: { Logo: '/src/components/brand/Brand#Logo', Icon: '/src/components/brand/Brand#Icon' },
        beforeNavLinks: ['/src/components/planning/NavLink#NavLink'],
      },
      importMap: { autoGenerate: false, baseDir: options.importMapBaseDir },
    },
    typescript: { autoGenerate: false, outputFile: 'src/payload-types.ts' },
  })
