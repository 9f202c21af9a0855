'use client'

import { deskWords } from '../../i18n/desk'
import { Changed } from '../difference/Changed'
import { wordDiff } from '../difference/wordDiff'
import type { Named } from '../progress/contract'
import { nameIn, sayDay } from '../progress/say'
import { useLanguage, useWords } from '../words'
import type { Desk, EarlierOpinion } from './contract'
import { sayPointer } from './place'

/** What earlier stages said, what changed since the last submission, and what the author says about it. */
export function Earlier({ desk }: { desk: Desk }) {
  const words = useWords(deskWords)
  return (
    <>
      {desk.previous && desk.previous.mustChange.length > 0 && <Mended previous={desk.previous} />}
      {desk.previous && <Differences difference={desk.previous.difference} />}
      {desk.opinions.length > 0 && (
        <section>
          <h2>{words.opinions}</h2>
          {desk.opinions.map((opinion) => (
            <OpinionView key={`${opinion.stage} ${opinion.at}`} name={nameOf(desk, opinion.stage)} opinion={opinion} />
          ))}
        </section>
      )}
    </>
  )
}

/** Each thing that had to be mended, with what the author says was done. */
function Mended({ previous: { mustChange, answers } }: { previous: NonNullable<Desk['previous']> }) {
  const words = useWords(deskWords)
  return (
    <section>
      <h2>{words.answers}</h2>
      <dl className="zy-facts">
        {mustChange.map((finding) => (
          <div key={finding.id}>
            <dt>
              {finding.item} {finding.note}
            </dt>
            <dd>{answers[finding.id] || '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const nameOf = (desk: Desk, stage: string): Named | null => desk.path.find((step) => step.key === stage)?.name ?? null

function OpinionView({ opinion, name }: { opinion: EarlierOpinion; name: Named | null }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  return (
    <blockquote className="zy-opinion">
      <header>
        <strong>{name ? nameIn(name, language) : opinion.stage}</strong>
        <span className={`zy-tag zy-tag--${opinion.verdict}`}>{words[opinion.verdict]}</span>
        <span className="zy-soft">
          {opinion.by.organisationName} · {sayDay(opinion.at, language)}
        </span>
      </header>
      {opinion.comment && <p>{opinion.comment}</p>}
      {opinion.findings.map((finding) => (
        <p key={finding.id}>
          <span className="zy-item__code">{finding.item}</span> {finding.note}
        </p>
      ))}
    </blockquote>
  )
}

/** A field before and after, with the words that differ marked. */
function Field({ place, before, after }: { place: string; before: unknown; after: unknown }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const { mine: was, theirs: is } = wordDiff(say(before), say(after))
  return (
    <li>
      <strong>{sayPointer(place, language)}</strong>
      <p>
        <span className="zy-soft">{words.before}</span> <Changed stretches={was} />
      </p>
      <p>
        <span className="zy-soft">{words.after}</span> <Changed stretches={is} />
      </p>
    </li>
  )
}

const say = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)

function Differences({ difference: { fields, files } }: { difference: NonNullable<Desk['previous']>['difference'] }) {
  const words = useWords(deskWords)
  return (
    <section>
      <h2>{words.difference}</h2>
      {fields.length + files.length === 0 && <p className="zy-soft">{words.noDifference}</p>}
      <ul className="zy-differences">
        {fields.map((field) => (
          <Field key={field.place} {...field} />
        ))}
        {files.map(({ identifier, name, before, after }) => (
          <li key={identifier}>
            {name}{' '}
            <span className="zy-tag">
              {before === null ? words.added : after === null ? words.removed : words.replaced}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
