import { edited, type FieldShape } from '../save/fields'

/** The field of the form at a path, wherever the form puts it. */
export function shapeAt(fields: readonly FieldShape[], path: string): FieldShape | undefined {
  const [name, ...rest] = path.split('.')
  const found = [...edited(fields)].find((field) => field.name === name)
  return found && rest.length > 0 ? shapeAt(found.fields ?? [], rest.join('.')) : found
}
