import adminLists from './admin-lists'
import deliveryRead from './delivery-read'
import engines from './engines'
import publish from './publish'
import { type Bench, report } from './result'
import reviewReplay from './review-replay'

/** `npm run bench -- NAME [--quick]`: every benchmark by its name (acceptance.md). */
const benches: Record<string, Bench> = {
  'admin-lists': adminLists,
  'delivery-read': deliveryRead,
  engines,
  publish,
  'review-replay': reviewReplay,
}

const [name = '', ...flags] = process.argv.slice(2)
const bench = benches[name]
if (!bench || flags.some((flag) => flag !== '--quick')) {
  console.error(`usage: npm run bench -- NAME [--quick]; names: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
await report(name, await bench({ quick: flags.includes('--quick') }))
