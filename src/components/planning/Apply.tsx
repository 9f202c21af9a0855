'use client'

import { planningWords } from '../../i18n/planning'
import { callApi } from '../api'
import { useLanguage, useWords } from '../words'
import { ChapterInput } from './ChapterInput'
import type { CallDesk } from './contract'
import { type Filled, Form, Input, Select, Text } from './Form'
import { kindName } from './kindNames'

/** The form of an application, with what this call asks for beside. */
export function Apply({
  desk: { call, applicants, applications },
  onDone,
}: {
  desk: CallDesk
  onDone: () => Promise<void>
}) {
  const words = useWords(planningWords)
  const language = useLanguage()
  const send = async (filled: Filled, key: string) => {
    const answers = Object.fromEntries(call.data.form.map((field) => [field.key, filled.text(field.key)]))
    const body = {
      call: call.id,
      organisation: filled.text('organisation'),
      title: filled.text('title'),
      kind: filled.text('kind'),
      chapter: filled.text('chapter') || null,
      team: filled.lines('team').map((name) => ({ name, role: '' })),
      expected: filled.text('expected'),
      answers,
    }
    await callApi('/api/applications', { method: 'POST', key, body })
    await onDone()
  }
  return (
    // What was sent folds the form away, empty for the next one.
    <details key={applications.length}>
      <summary>{words.applyNew}</summary>
      <Form label={words.apply} send={send}>
        <Select
          label={words.organisation}
          name="organisation"
          options={applicants.map(({ id, name }) => ({ value: id, name }))}
        />
        <Input label={words.title} maxLength={200} name="title" required />
        <Select
          label={words.kind}
          name="kind"
          options={call.data.kinds.map((kind) => ({ value: kind, name: kindName(kind, language) }))}
        />
        <ChapterInput />
        <Text label={words.team} maxLength={2000} name="team" required rows={2} />
        <Input label={words.expected} name="expected" required type="date" />
        {call.data.form.map(({ key, label, required }) => (
          <Text key={key} label={label} maxLength={5000} name={key} required={required} rows={2} />
        ))}
      </Form>
    </details>
  )
}
