import { memoryOfTree } from './memory.ts'
import { newFolder, removeFolder, startProduct } from './product.ts'
import { median, report } from './result.ts'

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** How long the second start takes, and what the product holds when nobody uses it. */
export async function benchStart(): Promise<void> {
  const folder = newFolder()
  try {
    const first = await startProduct(folder, 4810)
    await first.stop()
    const times: number[] = []
    let memory = Number.NaN
    for (let round = 0; round < 5; round++) {
      const product = await startProduct(folder, 4810)
      times.push(product.readyAfter)
      if (round === 4) {
        await pause(10_000)
        memory = memoryOfTree(product.processId, [product.databaseProcessId])
      }
      await product.stop()
    }
    const again = median(times) / 1000
    report({
      name: 'start',
      rows: [
        {
          what: 'first start, with database and demo',
          ours: `${(first.readyAfter / 1000).toFixed(1)} s`,
          peer: '',
          ratio: null,
          goal: '',
          met: null,
        },
        {
          what: 'second start to ready',
          ours: `${again.toFixed(1)} s`,
          peer: '',
          ratio: null,
          goal: '≤ 5 s',
          met: again <= 5,
        },
        {
          what: 'idle memory, process and database',
          ours: `${memory.toFixed(0)} MiB`,
          peer: '',
          ratio: null,
          goal: '≤ 600 MB',
          met: memory <= 600,
        },
      ],
      notes: ['second start: median of five; memory: proportional set size ten seconds after the start'],
    })
  } finally {
    removeFolder(folder)
  }
}
