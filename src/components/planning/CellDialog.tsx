'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { planningWords } from '../../i18n/planning'
import { callApi } from '../api'
import { Dialog } from '../dialog/Dialog'
import { ProblemLine } from '../ProblemLine'
import { useWords } from '../words'
import type { Fill } from './contract'
import { type Filled, Form, Input, Select } from './Form'
import { useAnswer } from './useAnswer'

interface Props {
  chapter: { code: string; name: string }
  kind: string
  mayAssign: boolean
  onClose: () => void
}

const collections: Readonly<Record<Fill['what'], string>> = {
  publication: 'publications',
  case: 'cases',
  assignment: 'assignments',
}

/** What fills one cell of the matrix, each with the way to it; and giving the chapter to an organisation. */
export function CellDialog({ chapter, kind, mayAssign, onClose }: Props) {
  const words = useWords(planningWords)
  const query = new URLSearchParams({ chapter: chapter.code, kind })
  const { answer, read, problem } = useAnswer<{ fills: Fill[] }>(`/api/tallies/fills?${query}`)
  return (
    <Dialog onClose={onClose} title={fill(words.fillsOf, { chapter: chapter.name })}>
      <ProblemLine problem={problem} />
      {!answer && !problem && <p className="zy-soft">{words.loading}</p>}
      {answer?.fills.length === 0 && <p className="zy-empty">{words.fillsNone}</p>}
      <ul className="zy-places">
        {answer?.fills.map(({ what, id, title, note }) => (
          <li key={`${what} ${id}`}>
            <span className="zy-tag">{words.what[what]}</span>{' '}
            <a href={`/admin/collections/${collections[what]}/${id}`}>{title}</a>{' '}
            <span className="zy-soft">{note}</span>
          </li>
        ))}
      </ul>
      {mayAssign && <Assign chapter={chapter.code} kind={kind} onDone={read} />}
    </Dialog>
  )
}

interface Organisations {
  docs: { id: string; name: string; code: string }[]
}

function Assign({ chapter, kind, onDone }: { chapter: string; kind: string; onDone: () => Promise<void> }) {
  const words = useWords(planningWords)
  const [search, setSearch] = useState('')
  const [done, setDone] = useState(false)
  const where = search === '' ? '' : `&where[name][contains]=${encodeURIComponent(search)}`
  const { answer } = useAnswer<Organisations>(`/api/organisations?limit=50&depth=0&sort=code${where}`)
  const send = async (filled: Filled, key: string) => {
    const body = { chapter, kind, organisation: filled.text('organisation'), due: filled.text('due') }
    await callApi('/api/assignments', { method: 'POST', key, body })
    setDone(true)
    await onDone()
  }
  return (
    <section>
      <h3>{words.assign}</h3>
      {done && <p role="status">{words.assigned}</p>}
      <Form label={words.assign} send={send}>
        <Input
          label={words.findPlace}
          maxLength={100}
          onChange={(event) => setSearch(event.target.value)}
          type="search"
          value={search}
        />
        <Select
          label={words.organisation}
          name="organisation"
          options={(answer?.docs ?? []).map(({ id, name }) => ({ value: id, name }))}
        />
        <Input label={words.due} name="due" required type="date" />
      </Form>
    </section>
  )
}
