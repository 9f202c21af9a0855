'use client'

import { useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'
import { planningWords } from '../../i18n/planning'
import { sayDay } from '../progress/say'
import { DeskFrame } from '../published/DeskFrame'
import { useLanguage, useWords } from '../words'
import { AssignmentActs } from './AssignmentActs'
import type { AssignmentDesk } from './contract'
import { Facts } from './Facts'
import { kindName } from './kindNames'

/** A chapter that was given to an organisation: until when, what became of it, what the person may do with it now. */
export function AssignmentPage() {
  return (
    <DeskFrame<AssignmentDesk> collection="assignments" titleOf={({ chapterName }) => chapterName}>
      {(desk, onDone) => (
        <>
          <Head desk={desk} />
          <AssignmentActs desk={desk} onDone={onDone} />
          <History desk={desk} />
        </>
      )}
    </DeskFrame>
  )
}

function Head({ desk: { assignment, chapterName, textbookName } }: { desk: AssignmentDesk }) {
  const words = useWords(planningWords)
  const language = useLanguage()
  const { setDocumentTitle } = useDocumentTitle()
  // The CMS would head the page with the chapter's code.
  useEffect(() => setDocumentTitle(chapterName), [chapterName, setDocumentTitle])
  const { kind, due, status, identifier, version, data } = assignment
  const facts: [string, string][] = [
    [words.organisation, data.organisationName],
    ...(data.passedOn.length > 0 ? [[words.passedOnBy, data.passedOn.join(' → ')] as [string, string]] : []),
    [words.textbook, textbookName],
    [words.kind, kindName(kind, language)],
    [words.due, due],
    ...(identifier ? [[words.result, `${identifier} v${version}`] as [string, string]] : []),
  ]
  return (
    <header className="zy-call__head">
      <span className={`zy-tag zy-tag--${status}`}>{words.assignmentStatus[status]}</span>
      <Facts facts={facts} />
      <p className="zy-new">
        <a className="zy-button" href="/admin/planning/coverage">
          {words.coverage}
        </a>
      </p>
    </header>
  )
}

function History({ desk: { assignment } }: { desk: AssignmentDesk }) {
  const words = useWords(planningWords)
  const language = useLanguage()
  const acts: Readonly<Record<string, string>> = words.assignmentActs
  return (
    <section aria-labelledby="zy-history">
      <h2 id="zy-history">{words.history}</h2>
      <ol>
        {assignment.data.history.map(({ operation, verb, actorName, at, note }) => (
          <li key={operation}>
            {sayDay(at, language)} {actorName} {acts[verb] ?? verb} {note}
          </li>
        ))}
      </ol>
    </section>
  )
}
