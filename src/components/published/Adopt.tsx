'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import type { AdoptionMode } from '../../operations/adoptions'
import { Act } from '../act/Act'
import { callApi } from '../api'
import { Select } from '../planning/Form'
import { useWords } from '../words'
import type { ResourceInShort, Shelf } from './contract'
import { VersionSelect } from './VersionSelect'

interface Props {
  resource: ResourceInShort
  shelf: Shelf
  onDone: () => Promise<void>
}

/** 引入: follow, stay at a version, or some parts only. */
export function Adopt({ resource: { identifier, title, parts }, shelf: { school, versions }, onDone }: Props) {
  const words = useWords(publishedWords)
  const online = versions.filter(({ state }) => state === 'online').map(({ version }) => version)
  const [mode, setMode] = useState<AdoptionMode>('follow')
  const [version, setVersion] = useState(online[0] ?? 1)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const modes = (['follow', 'pin', 'subset'] as const).filter((one) => one !== 'subset' || parts.length > 0)
  const terms = { follow: {}, pin: { version }, subset: { parts: chosen } }
  const adopt = async (_: string, key: string) => {
    const body = { identifier, school: school.id, mode, ...terms[mode] }
    await callApi('/api/adoptions', { method: 'POST', key, body })
    await onDone()
  }
  return (
    <Act
      act={adopt}
      consequence={fill(words.adoptFollows, { school: school.name })}
      label={words.adopt}
      main
      ready={mode !== 'subset' || chosen.length > 0}
      title={fill(words.adoptTitle, { title, school: school.name })}
    >
      <Select
        label={words.mode}
        onChange={(event) => setMode(event.target.value as AdoptionMode)}
        options={modes.map((value) => ({ value, name: words.modes[value] }))}
        value={mode}
      />
      <p className="zy-soft">{words.modeHints[mode]}</p>
      {mode === 'pin' && (
        <VersionSelect label={words.admitVersion} onChange={setVersion} value={version} versions={online} />
      )}
      {mode === 'subset' && (
        <fieldset className="zy-choices">
          <legend>{words.parts}</legend>
          {parts.map((part) => (
            <label className="zy-check" key={part.identifier}>
              <input
                checked={chosen.includes(part.identifier)}
                onChange={() => setChosen(toggled(chosen, part.identifier))}
                type="checkbox"
              />
              {part.name}
            </label>
          ))}
          {chosen.length === 0 && <p className="zy-soft">{words.choosePart}</p>}
        </fieldset>
      )}
    </Act>
  )
}

const toggled = (chosen: readonly string[], one: string): string[] =>
  chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
