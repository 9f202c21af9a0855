/**
 * Imports point downward only (docs/architecture.md, Rooms). Each room names what it may import beside itself;
 * anything else of ours is refused.
 */
const compositionRoots = '(env|secrets|options|config|compose|server|prepare)\\.ts$'
const rooms = {
  domain: [],
  // Only the database's own steps: each engine runs those written for it.
  migrations: [],
  engines: ['domain', 'migrations'],
  changelog: ['domain', 'engines'],
  access: ['domain', 'engines'],
  checks: ['domain', 'engines'],
  operations: ['domain', 'engines', 'changelog', 'access', 'checks'],
  followers: ['domain', 'engines', 'changelog'],
  moving: ['domain', 'engines', 'changelog'],
  delivery: ['domain', 'engines', 'followers/catalogue'],
  fields: ['domain', 'engines', 'changelog', 'access', 'checks', 'operations'],
  hooks: ['domain', 'engines', 'changelog', 'access', 'checks', 'operations', 'fields'],
  collections: ['domain', 'engines', 'changelog', 'access', 'checks', 'operations', 'fields', 'hooks'],
  components: ['domain', 'i18n'],
  i18n: ['domain'],
}

/** Pages speak to the operations over HTTP; what they share is the shape of the answers. */
const typesOnly = ['components']

const staysInItsRoom = ([room, below]) => ({
  name: `${room}-imports-downward`,
  severity: 'error',
  comment: `src/${room} may import: ${below.join(', ') || 'nothing of ours'}`,
  from: { path: `^src/${room}/` },
  to: {
    path: '^(src|seed|payload\\.config)',
    pathNot: `^src/(${[room, ...below].join('|')})/`,
    ...(typesOnly.includes(room) ? { dependencyTypesNot: ['type-only'] } : {}),
  },
})

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(staysInItsRoom),
    {
      name: 'domain-has-no-framework',
      severity: 'error',
      comment: 'The rules are pure: no CMS, no web framework, no file system.',
      from: { path: '^src/domain/' },
      to: {
        path: '^(node_modules/(payload|@payloadcms|next|react|hono|@hono)/|(node:)?(fs|http|https|net|child_process)$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-that-are-declared',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.d\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'composition-roots-are-imported-by-roots-only',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${compositionRoots}|app/|cli/|hosting/|migrations/|payload-types)` },
      to: { path: `^src/${compositionRoots}` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
