/** The kinds of resource, written down once more by hand. */
export const kindSlugs = [
  'resource-packs',
  'vocational-libraries',
  'courses',
  'virtual-simulations',
  'special-education',
  'textbooks',
  'topics',
  'cases-and-models',
  'apps',
]
export const isKind = (collection: string): boolean => kindSlugs.includes(collection)

/** Those that came after the first three, whose every door is tried. */
export const laterKinds = kindSlugs.filter(
  (slug) => !['resource-packs', 'courses', 'virtual-simulations'].includes(slug),
)
