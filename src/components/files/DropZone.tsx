'use client'

import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react'
import { filesWords } from '../../i18n/files'
import { useWords } from '../words'
import { filesOfDrop, tidy } from './folder'

interface Props {
  onFiles: (files: File[]) => void
  /** One file only: no folders. */
  single?: boolean
  accept?: string
}

/** A place to drop files and folders on; two buttons do the same from the keyboard. */
export function DropZone({ onFiles, single = false, accept }: Props) {
  const words = useWords(filesWords)
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const hint = useId()

  const onDrop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const found = await filesOfDrop(event.dataTransfer)
    onFiles(single ? found.slice(0, 1) : found)
  }
  const onChosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles(tidy([...(target.files ?? [])]))
    target.value = ''
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the buttons inside are everyone's
    <div
      className={`zy-drop${over ? ' zy-drop--over' : ''}`}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDrop={onDrop}
    >
      <span id={hint}>{over ? words.dropHere : words.drop}</span>
      <button aria-describedby={hint} className="zy-button" onClick={() => files.current?.click()} type="button">
        {words.chooseFiles}
      </button>
      {!single && (
        <button aria-describedby={hint} className="zy-button" onClick={() => folder.current?.click()} type="button">
          {words.chooseFolder}
        </button>
      )}
      <input
        accept={accept}
        aria-label={words.chooseFiles}
        hidden
        multiple={!single}
        onChange={onChosen}
        ref={files}
        type="file"
      />
      {!single && (
        <input
          aria-label={words.chooseFolder}
          hidden
          onChange={onChosen}
          ref={folder}
          type="file"
          {...{ webkitdirectory: '' }}
        />
      )}
    </div>
  )
}
