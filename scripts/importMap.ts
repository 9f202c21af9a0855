/** Writes the admin's import map from the component paths in the configuration: `npm run generate:importmap`. */
import { generateImportMap } from 'payload'
import config from '../payload.config'

await generateImportMap(await config, { log: false })
process.exit(0)
