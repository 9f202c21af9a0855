'use client'

import { useDebounce } from '@payloadcms/ui'
import { useState } from 'react'
import { fill } from '../../i18n/language'
import { versionWords } from '../../i18n/versions'
import { ActButton } from '../ActButton'
import { callApi } from '../api'
import { Dialog } from '../dialog/Dialog'
import { useRead } from '../useRead'
import { useLanguage, useWords } from '../words'
import { PartChoice } from './PartChoice'
import { type PartList, partsOf, type Source, sourcesAt } from './sources'

interface Props {
  kind: string
  id: string
  /** The revision that is stored. */
  revision: number
  /** Lists of the kind that parts are taken from and put into. */
  lists: readonly PartList[]
  onClose: () => void
}

/** Takes lessons (chapters, steps) of another working copy of the kind over into this one. */
export function CopyParts({ kind, id, revision, lists, onClose }: Props) {
  const words = useWords(versionWords)
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState('')
  const [list, setList] = useState(lists[0]?.name ?? '')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const address = sourcesAt(kind, id, useDebounce(typed, 200))
  const found = useRead<{ docs: Source[] }>(address, address).data?.docs
  const source = found?.find((one) => one.id === wanted) ?? found?.[0]
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value)
    setChosen([])
  }
  const take = async (key: string) => {
    const body = { revision, source: source?.id, list, parts: chosen }
    await callApi(`/api/${kind}/${id}/copy-parts`, { method: 'POST', key, body })
    window.location.reload()
  }
  return (
    <Dialog
      foot={
        <ActButton
          act={take}
          className="zy-button zy-button--main"
          disabled={chosen.length === 0}
          label={fill(words.take, { count: chosen.length })}
        />
      }
      onClose={onClose}
      title={words.fromTitle}
    >
      <p className="zy-soft">{words.fromLead}</p>
      <label className="zy-label">
        {words.find}
        <input
          className="zy-input"
          maxLength={100}
          onChange={(e) => choose(setTyped)(e.target.value)}
          type="search"
          value={typed}
        />
      </label>
      {found?.length === 0 && <p className="zy-empty">{words.sourcesNone}</p>}
      {found && source && (
        <Choice
          label={words.source}
          onChange={choose(setWanted)}
          options={found.map((one) => ({
            name: one.id,
            label: `${one.general?.title ?? words.untitled} ${one.number}`,
          }))}
          value={source.id}
        />
      )}
      {lists.length > 1 && (
        <Choice
          label={words.list}
          onChange={choose(setList)}
          options={lists.map(({ name, label }) => ({ name, label: label[language] }))}
          value={list}
        />
      )}
      {source && <PartChoice chosen={chosen} onChange={setChosen} parts={partsOf(source, list)} />}
    </Dialog>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly { name: string; label: string }[]
  onChange: (value: string) => void
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <label className="zy-label">
    {label}
    <select className="zy-input" onChange={(e) => onChange(e.target.value)} value={value}>
      {options.map((option) => (
        <option key={option.name} value={option.name}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)
