import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { type Field, type Fields, text } from '../../src/domain/kinds/fields'
import type { KindDefinition } from '../../src/domain/kinds/kind'
import { said } from '../../src/domain/words'
import { openTab } from './form'
import { newRow } from './newRow'

/** What somebody writes into a form, as the centre shall keep it; of files their names in `seed/files`. */
export interface Writing {
  [name: string]: string | number | boolean | string[] | Writing | Writing[]
}
type Written = Writing[string]

const files = join(import.meta.dirname, '..', '..', 'seed', 'files')
const named = text(said('', ''))
/** A row of a list before its own fields: people, and parts with their title. */
const personFields: Fields = { name: named, role: named, affiliation: named }
const part: Fields = { title: named }

/** Somebody who fills the form of any kind, field by field, with the mouse and the keys of a person. */
export class Typist {
  /** `names`: what codes and identifiers are called where they are looked for. */
  constructor(
    readonly page: Page,
    readonly names: Readonly<Record<string, string>>,
  ) {}

  /** Everything of a kind's own, tab by tab. */
  async writeKind({ tabs, fields }: KindDefinition, writing: Writing): Promise<void> {
    for (const tab of tabs) {
      await openTab(this.page, tab.label.zh)
      for (const name of tab.fields) if (writing[name] !== undefined) await this.write(fields, writing, [name])
    }
  }

  private async write(fields: Fields, writing: Writing, names = Object.keys(writing), prefix = ''): Promise<void> {
    for (const name of names) {
      const field = fields[name]
      if (!field) throw new Error(`${prefix}${name} is no field`)
      await this.writeField(field, writing[name] as Written, prefix + name)
    }
  }

  private async writeField(field: Field, value: Written, path: string): Promise<void> {
    const place = this.page.locator(`#field-${path}`)
    const rows = (inside: Fields) => this.writeRows(path, inside, value as Writing[])
    switch (field.type) {
      case 'group':
        return this.write(field.fields, value as Writing, undefined, `${path}__`)
      case 'rows':
        return rows(field.fields)
      case 'parts':
        return rows({ ...part, ...field.fields })
      case 'people':
        return rows(personFields)
      case 'files':
        return this.upload(path, value as string[])
      case 'checkbox':
        return place.check()
      case 'choice':
      case 'choices':
        for (const one of [value].flat()) await this.choose(path, wordsOf(field.options[String(one)]))
        return
      case 'code':
      case 'resource':
        return this.choose(path, this.names[String(value)] ?? String(value))
      default:
        return place.fill(String(value))
    }
  }

  private async writeRows(path: string, inside: Fields, rows: readonly Writing[]): Promise<void> {
    for (const [i, row] of rows.entries()) {
      const add = this.page.locator(`#field-${path} > .array-field__add-row`)
      await newRow(() => add.click(), this.page.locator(`#${path}-row-${i}`.replaceAll('__', '-')))
      await this.write(inside, row, undefined, `${path}__${i}__`)
    }
  }

  private async upload(path: string, names: readonly string[]): Promise<void> {
    const field = this.page.locator(`#field-${path}`)
    await field.locator('input[type=file]:not([webkitdirectory])').setInputFiles(names.map((name) => join(files, name)))
    await field
      .locator('.zy-file')
      .nth(names.length - 1)
      .waitFor()
  }

  private async choose(path: string, label: string): Promise<void> {
    await this.page.locator(`#field-${path} input`).first().fill(label)
    await this.page.locator('.rs__option').getByText(label, { exact: true }).first().click()
  }
}

const wordsOf = (option: { zh: string } | string | undefined): string =>
  typeof option === 'object' ? option.zh : String(option)

/** What the centre keeps of it: places of files by the titles they got. */
export function kept(writing: Writing): Record<string, unknown> {
  const keep = (value: Written, name: string): unknown => {
    if (Array.isArray(value))
      return name === 'files'
        ? value.map((file) => ({ title: String(file).replace(/^.*\/|\.\w+$/g, ''), asset: expect.any(String) }))
        : value.map((one) => keep(one, ''))
    return typeof value === 'object' ? kept(value) : value
  }
  return Object.fromEntries(Object.entries(writing).map(([name, value]) => [name, keep(value, name)]))
}
