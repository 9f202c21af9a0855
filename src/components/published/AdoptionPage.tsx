'use client'

import { publishedWords } from '../../i18n/published'
import { useWords } from '../words'
import type { AdoptionDesk } from './contract'
import { DeskFrame } from './DeskFrame'
import { ShelfCard } from './ShelfCard'

/** A resource on a school's shelf. */
export function AdoptionPage() {
  const words = useWords(publishedWords)
  return (
    <DeskFrame<AdoptionDesk> collection="adoptions" titleOf={({ resource }) => resource.title}>
      {({ resource, shelf }, onDone) => (
        <>
          {resource.publication && (
            <p>
              <a href={`/admin/collections/publications/${resource.publication}`}>{words.toResource}</a>
            </p>
          )}
          <section aria-labelledby="zy-shelf">
            <h2 id="zy-shelf">{words.shelf}</h2>
            <ShelfCard onDone={onDone} resource={resource} shelf={shelf} />
          </section>
        </>
      )}
    </DeskFrame>
  )
}
