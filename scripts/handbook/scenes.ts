import type { BrowserContextOptions, Page } from 'playwright-core'
import { operatorScenes } from './operator'
import { reviewerScenes } from './reviewer'
import { schoolScenes } from './school'
import { teacherScenes } from './teacher'

/** One picture of the handbook: who is at which machine, and how they come to what is shown. */
export interface Scene {
  /** Name of the file in docs/images/handbook, without `.png`; begins with the page it stands in. */
  name: string
  /** User name; null is a visitor who has not signed in. */
  by: string | null
  /** What is special about their machine. */
  on?: BrowserContextOptions
  show(page: Page): Promise<void>
  /** Only this element, instead of what the window shows. */
  of?: string
  /** The page to its end, instead of what the window shows. */
  whole?: true
}

/** Every picture there is, in the order in which they are taken: what changes something stands behind what shows it. */
export const scenes: readonly Scene[] = [...teacherScenes, ...reviewerScenes, ...schoolScenes, ...operatorScenes]
