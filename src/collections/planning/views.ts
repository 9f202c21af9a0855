/** The planning's own pages in the admin, as Payload mounts them. */
export const planningViews = {
  planning: { Component: '/src/components/planning/CallsView#CallsView', path: '/planning', exact: true },
  coverage: {
    Component: '/src/components/planning/CoverageView#CoverageView',
    path: '/planning/coverage',
    exact: true,
  },
  targets: { Component: '/src/components/planning/TargetsView#TargetsView', path: '/planning/targets', exact: true },
} as const
