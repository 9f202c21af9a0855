import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { languageOf } from '../../i18n/language'
import { planningWords } from '../../i18n/planning'

const pages = { calls: '/admin/planning', coverage: '/admin/planning/coverage', targets: '/admin/planning/targets' }
export type PlanningPage = keyof typeof pages

interface Props {
  view: AdminViewServerProps
  page: PlanningPage
  children: ReactNode
}

/** A page of the planning: for whoever has signed in, with the ways to its neighbours. */
export function PlanningFrame({ view, page, children }: Props) {
  const { initPageResult, params, searchParams, payload, i18n } = view
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(pages[page])}`)
  const words = planningWords[languageOf(req.i18n.language)]
  return (
    <DefaultTemplate
      i18n={i18n}
      permissions={permissions}
      payload={payload}
      req={req}
      user={req.user}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
    >
      <Gutter className="zy-dash">
        <main>
          <h1>{words[page]}</h1>
          <nav aria-label={words.planning} className="zy-new">
            {(Object.keys(pages) as PlanningPage[]).map((name) => (
              <a
                aria-current={name === page ? 'page' : undefined}
                className={name === page ? 'zy-button zy-button--main' : 'zy-button'}
                href={pages[name]}
                key={name}
              >
                {words[name]}
              </a>
            ))}
          </nav>
          {children}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}
