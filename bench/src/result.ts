import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, platform, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

/** One line of a table: what was measured, against what, and the goal that it is held to. */
export interface Row {
  what: string
  ours: string
  peer: string
  /** Ours against the peer; above 1 is better for us in a rate, below 1 in a time. */
  ratio: number | null
  goal: string
  met: boolean | null
}

export interface Result {
  name: string
  rows: Row[]
  notes: string[]
}

const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}, Node ${process.version}`

/** Prints a table and keeps it in `results/`, which is not committed. */
export function report(result: Result): void {
  const cells = [
    ['what', 'ours', 'peer', 'ratio', 'goal', ''],
    ...result.rows.map((row) => [
      ...[row.what, row.ours, row.peer, row.ratio === null ? '' : row.ratio.toFixed(2), row.goal],
      row.met === null ? '' : row.met ? 'met' : 'NOT MET',
    ]),
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  console.log(`\n${result.name} · ${machine()}\n`)
  for (const row of cells) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '))
  for (const note of result.notes) console.log(`  ${note}`)
  const folder = fileURLToPath(new URL('../results', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const kept = { ...result, machine: machine(), at: new Date().toISOString() }
  writeFileSync(`${folder}/${result.name}.json`, `${JSON.stringify(kept, null, 2)}\n`)
}

export const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
