import { benchBulk } from './bulk.ts'
import { benchDivisions } from './divisions.ts'
import { benchReads } from './reads.ts'
import { benchScreens } from './screens.ts'
import { benchStart } from './start.ts'

const benches: Record<string, () => Promise<void>> = {
  reads: benchReads,
  divisions: benchDivisions,
  bulk: benchBulk,
  screens: benchScreens,
  start: benchStart,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) await benches[name]?.()
