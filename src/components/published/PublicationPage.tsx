'use client'

import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import { ContentView } from '../desk/ContentView'
import { Files } from '../desk/Files'
import { sayMoment } from '../moment'
import { kindName } from '../planning/kindNames'
import { useLanguage, useWords } from '../words'
import type { PublicationDesk } from './contract'
import { Decisions } from './Decisions'
import { DeskFrame } from './DeskFrame'
import { Orders } from './Orders'
import { ShelfCard } from './ShelfCard'

/** A published version: what it is, how one's schools have it, and what may be decided about it. */
export function PublicationPage() {
  const words = useWords(publishedWords)
  return (
    <DeskFrame<PublicationDesk> collection="publications" titleOf={({ resource }) => resource.title}>
      {(desk, onDone) => (
        <>
          <Facts desk={desk} />
          {desk.content && desk.publication.state === 'online' && (
            <details className="zy-published__content">
              <summary>{words.content}</summary>
              <ContentView content={desk.content} />
              <Files at={`/api/publications/${desk.publication.id}/files`} content={desk.content} />
            </details>
          )}
          {desk.shelves.length > 0 && (
            <section aria-labelledby="zy-shelf">
              <h2 id="zy-shelf">{words.shelf}</h2>
              {desk.shelves.map((shelf) => (
                <ShelfCard key={shelf.school.id} onDone={onDone} resource={desk.resource} shelf={shelf} />
              ))}
            </section>
          )}
          {desk.allowed.length > 0 && (
            <section aria-labelledby="zy-decisions">
              <h2 id="zy-decisions">{words.decisions}</h2>
              <Decisions desk={desk} onDone={onDone} />
            </section>
          )}
          <section aria-labelledby="zy-orders">
            <h2 id="zy-orders">{words.orders}</h2>
            <Orders desk={desk} />
          </section>
        </>
      )}
    </DeskFrame>
  )
}

function Facts({ desk: { publication, resource, versions } }: { desk: PublicationDesk }) {
  const words = useWords(publishedWords)
  const language = useLanguage()
  const { version, state, provider, audience, number, at, manifest } = publication
  const facts: [string, string | null][] = [
    [words.kind, kindName(resource.kind, language)],
    [words.provider, provider],
    [words.audience, words.scopes[audience.scope]],
    [words.number, number],
    [words.identifier, resource.identifier],
    [words.published, sayMoment(at, language)],
    [words.manifest, manifest],
  ]
  return (
    <>
      <p>
        <strong>{fill(words.version, { version })}</strong>{' '}
        <span className={state === 'online' ? 'zy-tag zy-tag--accepted' : 'zy-tag zy-tag--rejected'}>
          {words.states[state]}
        </span>
      </p>
      <dl className="zy-facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="zy-fact">{value}</dd>
            </div>
          ))}
      </dl>
      {versions.length > 1 && (
        <nav aria-label={words.versions} className="zy-new">
          {versions.map((one) => (
            <a
              aria-current={one.version === version ? 'page' : undefined}
              className="zy-button"
              href={`/admin/collections/publications/${one.id}`}
              key={one.id}
            >
              {fill(words.version, { version: one.version })} · {words.states[one.state]}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}
