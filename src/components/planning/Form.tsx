'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'

/** Texts of a form by the names of its inputs; of several boxes ticked, all values. */
export interface Filled {
  text(name: string): string
  lines(name: string): string[]
  all(name: string): string[]
}

interface Props {
  /** What the button says. */
  label: string
  /** Sends it under this idempotency key; what it throws is shown above the button. */
  send(filled: Filled, key: string): Promise<void>
  children: ReactNode
}

/** A plain form of our pages: the browser keeps what was typed, one button sends it once. */
export function Form({ label, send, children }: Props) {
  let filled: FormData | null = null
  const verb = useVerb(async (key) => {
    if (filled) await send(readOf(filled), key)
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        filled = new FormData(event.currentTarget)
        void verb.send()
      }}
    >
      {children}
      <ProblemLine problem={verb.problem} />
      <button className="zy-button zy-button--main" disabled={verb.busy} type="submit">
        {label}
      </button>
    </form>
  )
}

const readOf = (data: FormData): Filled => {
  const text = (name: string): string => String(data.get(name) ?? '').trim()
  return {
    text,
    lines: (name) =>
      text(name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    all: (name) => data.getAll(name).map(String),
  }
}

/** One line, a date or a number, with its label. */
export const Input = ({ label, ...input }: { label: string } & ComponentProps<'input'>) => (
  <label className="zy-label">
    {label}
    <input className="zy-input" {...input} />
  </label>
)

/** One line whose value is found by part of a name: what fits is offered while it is typed, the value is what is kept. */
export function Found({ choices, ...input }: { label: string; choices: readonly Choice[] } & ComponentProps<'input'>) {
  const list = useId()
  return (
    <>
      <Input autoComplete="off" list={list} {...input} />
      <datalist id={list}>
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  )
}

/** Several lines, with their label. */
export const Text = ({ label, ...text }: { label: string } & ComponentProps<'textarea'>) => (
  <label className="zy-label">
    {label}
    <textarea {...text} />
  </label>
)

interface Choice {
  value: string
  name: string
}

/** One of a list, with its label. */
export const Select = ({
  label,
  options,
  ...select
}: { label: string; options: readonly Choice[] } & ComponentProps<'select'>) => (
  <label className="zy-label">
    {label}
    <select className="zy-input" {...select}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  </label>
)
