/** `npm run build`: makes dist/ and .next/ from the sources, for images and for the browser tests. */
import { build } from './house/build.mjs'
import { explain, step } from './house/say.mjs'

step(1, 1, '构建 Building', build).catch((error) => {
  explain(error)
  process.exit(1)
})
