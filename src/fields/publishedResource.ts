import type { Field } from 'payload'
import type { Words } from './words'

/** A published resource by its identifier; looked up among the publications on every save (`hooks/publishedResources`). */
export const publishedResource = (name: string, label: Words, help?: Words): Field => ({
  name,
  type: 'text',
  label,
  maxLength: 100,
  custom: { published: true },
  admin: {
    ...(help ? { description: help } : {}),
    components: { Field: '/src/components/ResourceField#ResourceField' },
  },
})
