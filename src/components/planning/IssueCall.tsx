'use client'

import { quotaLevels } from '../../domain/planning/call'
import { planningWords } from '../../i18n/planning'
import { callApi } from '../api'
import { useLanguage, useWords } from '../words'
import type { CallRow } from './contract'
import { type Filled, Form, Input, Select, Text } from './Form'
import { kindNames } from './kindNames'
import type { Place } from './places'

const asked = (filled: Filled) => ({
  organisation: filled.text('organisation'),
  title: filled.text('title'),
  text: filled.text('text'),
  opens: filled.text('opens'),
  closes: filled.text('closes'),
  kinds: filled.all('kinds'),
  quota: { per: filled.text('per'), each: Number(filled.text('each')), exceptions: {} },
  form: filled.lines('form').map((label, at) => ({ key: `q${at + 1}`, label, type: 'text', required: true })),
})

/** Issues a call and opens its page. */
export function IssueCall({ issuers }: { issuers: Place[] }) {
  const words = useWords(planningWords)
  const language = useLanguage()
  const send = async (filled: Filled, key: string) => {
    const { id } = await callApi<CallRow>('/api/calls', { method: 'POST', key, body: asked(filled) })
    window.location.assign(`/admin/collections/calls/${id}`)
  }
  return (
    <details>
      <summary>{words.issueNew}</summary>
      <Form label={words.issue} send={send}>
        <Select
          label={words.organisation}
          name="organisation"
          options={issuers.map(({ id, name }) => ({ value: id, name }))}
        />
        <Input label={words.title} maxLength={200} name="title" required />
        <Text label={words.text} maxLength={5000} name="text" required rows={3} />
        <Input label={words.opens} name="opens" required type="date" />
        <Input label={words.closes} name="closes" required type="date" />
        <fieldset>
          <legend>{words.kinds}</legend>
          {kindNames(language).map(({ kind, name }) => (
            <label className="zy-check" key={kind}>
              <input name="kinds" type="checkbox" value={kind} />
              {name}
            </label>
          ))}
        </fieldset>
        <Select
          label={words.quotaPer}
          name="per"
          options={quotaLevels.map((per) => ({ value: per, name: words.per[per] }))}
        />
        <Input label={words.quotaEach} defaultValue={1} max={200} min={0} name="each" required type="number" />
        <Text label={words.formFields} maxLength={2000} name="form" rows={2} />
      </Form>
    </details>
  )
}
