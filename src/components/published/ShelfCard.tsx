'use client'

import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import type { AdoptionRow } from '../../operations/adoptions'
import { sayMoment } from '../moment'
import { useLanguage, useWords } from '../words'
import { Admit } from './Admit'
import { Adopt } from './Adopt'
import type { ResourceInShort, Shelf } from './contract'
import { Stop } from './Stop'

interface Props {
  resource: ResourceInShort
  shelf: Shelf
  onDone: () => Promise<void>
}

/** How one school has a resource, what happened to it there, and the next step of whoever looks. */
export function ShelfCard({ resource, shelf, onDone }: Props) {
  const words = useWords(publishedWords)
  const online = shelf.versions.some(({ state }) => state === 'online')
  const may = (verb: Shelf['allowed'][number]) => shelf.allowed.includes(verb)
  const { adoption } = shelf
  const open = adoption ? versionsToAdmit(adoption, shelf) : []
  return (
    <div className="zy-card">
      <strong>{shelf.school.name}</strong>
      <Standing shelf={shelf} />
      {adoption && adoption.status !== 'stopped' && <Terms resource={resource} shelf={shelf} />}
      {!online && <p className="zy-warn">{words.nothingOnline}</p>}
      {shelf.allowed.length === 0 && online && <p className="zy-soft">{words.notForYou}</p>}
      <div className="zy-acts">
        {may('adopt') && online && <Adopt onDone={onDone} resource={resource} shelf={shelf} />}
        {may('admit') && open.length > 0 && adoption && (
          <Admit
            adoption={adoption}
            key={adoption.steps}
            onDone={onDone}
            resource={resource}
            shelf={shelf}
            versions={open}
          />
        )}
        {may('stop') && adoption && <Stop adoption={adoption} onDone={onDone} resource={resource} shelf={shelf} />}
      </div>
      <History shelf={shelf} />
    </div>
  )
}

/** Those that the adoption allows and that are not admitted already, newest first. */
const versionsToAdmit = ({ pinnedVersion, admittedVersion }: AdoptionRow, { versions }: Shelf): number[] =>
  versions
    .filter(({ version, state }) => state === 'online' && version !== admittedVersion)
    .map(({ version }) => version)
    .filter((version) => pinnedVersion === null || version === pinnedVersion)

function Standing({ shelf: { adoption, versions } }: { shelf: Shelf }) {
  const words = useWords(publishedWords)
  if (!adoption) return <span className="zy-soft">{words.notTaken}</span>
  if (adoption.status === 'stopped') return <span className="zy-soft">{words.stopped}</span>
  if (adoption.status === 'adopted') return <span className="zy-warn">{words.taken}</span>
  const admitted = adoption.admittedVersion ?? 0
  const newer = versions.find(({ version, state }) => state === 'online' && version > admitted)
  return (
    <>
      <span className="zy-good">{fill(words.admittedAs, { version: admitted })}</span>
      {newer && <span className="zy-warn">{fill(words.newer, { version: newer.version })}</span>}
    </>
  )
}

/** How it was taken. */
function Terms({ resource, shelf: { adoption } }: Pick<Props, 'resource' | 'shelf'>) {
  const words = useWords(publishedWords)
  if (!adoption) return null
  const { mode, pinnedVersion, parts } = adoption
  const names = parts.map((part) => resource.parts.find((one) => one.identifier === part)?.name ?? part)
  return (
    <span>
      {words.mode}：{words.modes[mode]}
      {pinnedVersion !== null && ` · ${fill(words.version, { version: pinnedVersion })}`}
      {names.length > 0 && ` · ${names.join('、')}`}
    </span>
  )
}

function History({ shelf: { history } }: { shelf: Shelf }) {
  const words = useWords(publishedWords)
  const language = useLanguage()
  if (history.length === 0) return null
  return (
    <details>
      <summary>{words.history}</summary>
      <ul>
        {history.map(({ type, at, by, words: said, version }) => (
          <li key={`${at} ${type}`}>
            {sayMoment(at, language)} · {by} · {fill(words.events[type], { version: version ?? '' })}
            {said && `：${said}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
