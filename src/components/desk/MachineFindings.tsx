'use client'

import { deskWords } from '../../i18n/desk'
import { fill } from '../../i18n/language'
import { useLanguage, useWords } from '../words'
import { type Desk, type Draft, type Judgement, may } from './contract'
import { sayPointer } from './place'

interface Props {
  desk: Desk
  draft: Draft
  onChange: (draft: Draft) => void
}

/** What the machine found: each one confirmed or dismissed by a person, with a reason. */
export function MachineFindings({ desk, draft, onChange }: Props) {
  const words = useWords(deskWords)
  const judge = (id: string, judgement: Judgement) =>
    onChange({ ...draft, judgements: { ...draft.judgements, [id]: judgement } })
  return (
    <section>
      <h2>{words.machineFindings}</h2>
      {desk.findings.length === 0 && <p className="zy-soft">{words.noMachineFindings}</p>}
      {desk.findings.map((finding) => {
        const before = desk.judgements[finding.id]
        return (
          <fieldset className="zy-item" disabled={!may(desk, 'opine')} key={finding.id}>
            <legend>
              <span className="zy-item__code">{finding.item}</span> {finding.note}
              {finding.notChecked && <span className="zy-tag">{words.notChecked}</span>}
              <Place desk={desk} place={finding.place ?? ''} />
            </legend>
            {before ? (
              <p className="zy-soft">
                {fill(words.judgedBefore, { what: before.confirmed ? words.confirmed : words.dismissed })}：
                {before.reason}
              </p>
            ) : (
              <Judge id={finding.id} judgement={draft.judgements[finding.id]} onJudge={(j) => judge(finding.id, j)} />
            )}
          </fieldset>
        )
      })}
    </section>
  )
}

/** Which file, or which field of the submission. */
function Place({ desk, place }: { desk: Desk; place: string }) {
  const language = useLanguage()
  const said = desk.files.find((file) => file.place === place.split('#')[0])?.name ?? sayPointer(place, language)
  return said === '' ? null : <span className="zy-soft"> · {said}</span>
}

function Judge({
  id,
  judgement,
  onJudge,
}: {
  id: string
  judgement: Judgement | undefined
  onJudge: (j: Judgement) => void
}) {
  const words = useWords(deskWords)
  const reason = judgement?.reason ?? ''
  return (
    <div className="zy-item__choices">
      {[true, false].map((confirmed) => (
        <label key={String(confirmed)}>
          <input
            checked={judgement?.confirmed === confirmed}
            name={`judge-${id}`}
            onChange={() => onJudge({ confirmed, reason })}
            type="radio"
          />
          {confirmed ? words.confirm : words.dismiss}
        </label>
      ))}
      {judgement && (
        <input
          aria-label={words.reason}
          className="zy-input"
          maxLength={1000}
          onChange={(e) => onJudge({ ...judgement, reason: e.target.value })}
          placeholder={words.reasonNeeded}
          value={reason}
        />
      )}
    </div>
  )
}
