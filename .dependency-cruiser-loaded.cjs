const { options } = require('./.dependency-cruiser.cjs')

/** What is loaded when a program runs: imports of types alone do not count here. */
module.exports = {
  forbidden: [
    {
      name: 'reading-never-reaches-the-cms',
      severity: 'error',
      comment:
        'Delivery replicas and mirrors are small processes: neither Payload nor Next is loaded there, not even indirectly.',
      from: { path: '^src/(delivery|followers/(catalogue|mirror))/' },
      to: {
        path: '^(node_modules/(payload|@payloadcms|next)/|src/(collections|fields|hooks|components|app|config))',
        reachable: true,
      },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
}
