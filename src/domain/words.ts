/** Both languages of a label, Chinese first. */
export type Words = {
  zh: string
  en: string
}

/** A label or a help line in both languages. */
export const said = (zh: string, en: string): Words => ({ zh, en })
