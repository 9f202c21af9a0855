import type { ReactNode } from 'react'

/** What may be wider than a phone: it scrolls by itself, for those without a mouse too. `label`: what it is. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  <section
    aria-label={label}
    className="zy-wide"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard
    tabIndex={0}
  >
    {children}
  </section>
)
