'use client'

import { useConfig, useSelection } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { mostDocuments } from '../../domain/bulkEdit'
import { bulkWords } from '../../i18n/bulk'
import { fill } from '../../i18n/language'
import { callApi } from '../api'
import { Dialog } from '../dialog/Dialog'
import { ProblemLine } from '../ProblemLine'
import type { FieldShape } from '../save/fields'
import { useVerb } from '../useVerb'
import { useWords } from '../words'
import { Choose } from './Choose'
import type { Changes, Row } from './contract'
import { Previewed } from './Previewed'
import { Run } from './Run'

/** Above the list of a kind: change the selected documents together, looked at before it is done. */
export function BulkEdit({ kind }: { kind: string }) {
  const words = useWords(bulkWords)
  const { count, selectAll, selectedIDs, getQueryParams } = useSelection()
  const [ids, setIds] = useState<string[] | null>(null)
  const inTrash = usePathname().endsWith('/trash')
  const { send, busy, problem } = useVerb(async () => {
    const all = String(selectAll) === 'allAvailable'
    setIds(all ? await idsOf(kind, getQueryParams()) : selectedIDs.map(String))
  })
  if (inTrash) return null
  return (
    <div className="zy-bulk">
      {count > 0 && (
        <button className="zy-button" disabled={busy} onClick={send} type="button">
          {fill(words.open, { count })}
        </button>
      )}
      <ProblemLine problem={problem} />
      {ids && (
        <Dialog onClose={() => window.location.reload()} title={fill(words.title, { count: ids.length })}>
          {ids.length > mostDocuments ? (
            <p className="zy-bad">{fill(words.tooMany, { count: ids.length, limit: mostDocuments })}</p>
          ) : (
            <Steps ids={ids} kind={kind} />
          )}
        </Dialog>
      )}
    </div>
  )
}

/** Ids of everything that the list's filter finds; one more than can be changed tells that it is too much. */
async function idsOf(kind: string, query: string): Promise<string[]> {
  const more = `${query.startsWith('?') ? query : `?${query}`}&depth=0&limit=${mostDocuments + 1}&select[number]=true`
  return (await callApi<{ docs: { id: string }[] }>(`/api/${kind}${more}`)).docs.map(({ id }) => id)
}

/** Choose, look, do. */
function Steps({ ids, kind }: { ids: string[]; kind: string }) {
  const words = useWords(bulkWords)
  const { getEntityConfig } = useConfig()
  const fields = (getEntityConfig({ collectionSlug: kind })?.fields ?? []) as unknown as FieldShape[]
  const [changes, setChanges] = useState<Changes>({ set: {}, addKeywords: [], removeKeywords: [] })
  const [rows, setRows] = useState<Row[] | null>(null)
  const [begun, setBegun] = useState(false)
  const look = async () => {
    const body = { documents: ids, changes }
    setRows((await callApi<{ rows: Row[] }>(`/api/${kind}/bulk/preview`, { method: 'POST', body })).rows)
  }
  if (!rows) return <Choose changes={changes} fields={fields} look={look} setChanges={setChanges} />
  const seen = rows.flatMap(({ id, revision, outcome }) =>
    outcome === 'change' && revision !== null ? [{ id, revision }] : [],
  )
  return (
    <>
      <Previewed fields={fields} rows={rows} />
      <Run changes={changes} documents={seen} kind={kind} onBegin={() => setBegun(true)} rows={rows} />
      {!begun && (
        <button className="zy-button" onClick={() => setRows(null)} type="button">
          {words.back}
        </button>
      )}
    </>
  )
}
