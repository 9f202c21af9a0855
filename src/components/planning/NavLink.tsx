'use client'

import { planningWords } from '../../i18n/planning'
import { useWords } from '../words'

/** The way to the planning from every page of the admin. */
export function NavLink() {
  const words = useWords(planningWords)
  return (
    <a className="nav__link" href="/admin/planning">
      <span className="nav__link-label">{words.planning}</span>
    </a>
  )
}
