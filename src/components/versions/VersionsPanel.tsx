'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { fill } from '../../i18n/language'
import { versionWords } from '../../i18n/versions'
import type { VersionLine } from '../../operations/versions'
import { ActButton } from '../ActButton'
import { callApi } from '../api'
import { Dialog } from '../dialog/Dialog'
import { sayMoment } from '../moment'
import { DifferenceTable } from '../save/DifferenceTable'
import { differencesOf } from '../save/differences'
import type { FieldShape, Values } from '../save/fields'
import { useRead } from '../useRead'
import { useLanguage, useWords } from '../words'

interface Props {
  kind: string
  id: string | number
  /** The revision that is stored, and its versions, newest first. */
  revision: number
  versions: readonly VersionLine[]
  onClose: () => void
}

/** Two kept versions of a resource beside each other, field by field, and the way back to one of them. */
export function VersionsPanel({ kind, id, revision, versions, onClose }: Props) {
  const words = useWords(versionWords)
  const { getEntityConfig } = useConfig()
  const [older, setOlder] = useState(versions[1]?.id ?? versions[0]?.id ?? '')
  const [newer, setNewer] = useState(versions[0]?.id ?? '')
  const left = useVersion(kind, older)
  const right = useVersion(kind, newer)
  const fields = (getEntityConfig({ collectionSlug: kind })?.fields ?? []) as unknown as FieldShape[]
  const differences = left && right ? differencesOf(fields, left, right) : null
  const chosen = versions.find((one) => one.id === older)
  const restore = async (key: string) => {
    const body = { version: older, revision }
    await callApi(`/api/${kind}/${id}/restore-version`, { method: 'POST', key, body })
    window.location.reload()
  }
  return (
    <Dialog
      foot={
        chosen &&
        chosen.revision !== revision && (
          <ActButton
            act={restore}
            className="zy-button zy-button--danger"
            label={fill(words.restore, { revision: chosen.revision })}
          />
        )
      }
      onClose={onClose}
      title={words.title}
    >
      <p className="zy-soft">{words.lead}</p>
      <Choice label={words.older} onChange={setOlder} value={older} versions={versions} />
      <Choice label={words.newer} onChange={setNewer} value={newer} versions={versions} />
      {differences === null && <p className="zy-soft">{words.loading}</p>}
      {differences?.length === 0 && <p className="zy-soft">{words.same}</p>}
      {differences && differences.length > 0 && (
        <DifferenceTable differences={differences} mine={words.older} theirs={words.newer} />
      )}
    </Dialog>
  )
}

/** What a version holds; null while it is being read. */
function useVersion(kind: string, version: string): Values | null {
  const path = version === '' ? null : `/api/${kind}/versions/${version}?depth=0`
  return useRead<{ version: Values }>(path, path).data?.version ?? null
}

interface ChoiceProps extends Pick<Props, 'versions'> {
  label: string
  value: string
  onChange: (id: string) => void
}

function Choice({ label, value, versions, onChange }: ChoiceProps) {
  const words = useWords(versionWords)
  const language = useLanguage()
  return (
    <label className="zy-label">
      {label}
      <select onChange={(e) => onChange(e.target.value)} value={value}>
        {versions.map(({ id, revision, at, savedBy }) => (
          <option key={id} value={id}>
            {fill(words.line, { revision, at: sayMoment(at, language), by: savedBy ?? words.nobody })}
          </option>
        ))}
      </select>
    </label>
  )
}
