import type { ReactNode } from 'react'

interface Props {
  id: string
  title: string
  /** Cards in the list, and what stands there when it is empty. */
  count: number
  none: string
  /** Where the whole list is, and what its link says. */
  more?: { href: string; label: string }
  /** What stands between the heading and the list. */
  above?: ReactNode
  /** The cards, each a list item. */
  children: ReactNode
}

/** One heading of the first page with its count and its cards. */
export const CardSection = ({ id, title, count, none, more, above, children }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id}>
      {title} <span className="zy-count">{count}</span>
    </h2>
    {above}
    {count === 0 && <p className="zy-empty">{none}</p>}
    <ul className="zy-cards">{children}</ul>
    {more && count > 0 && (
      <p className="zy-more">
        <a aria-label={`${more.label} ${title}`} href={more.href}>
          {more.label}
        </a>
      </p>
    )}
  </section>
)
