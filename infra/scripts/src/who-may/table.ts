import { readFileSync, writeFileSync } from 'node:fs'
import { repository } from '../modules.ts'
import { seatKinds } from './seats.ts'

/** Row by coordinate, cells in the order of `seatKinds`: what the own seat is answered, and after a slash the foreign one where it differs. */
export type Table = Map<string, string[]>

const file = `${repository}/infra/scripts/src/who-may/expected.csv`

export const cell = (own: string, foreign: string) => (own === foreign ? own : `${own}/${foreign}`)

export function readTable(): Table {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  return new Map(
    lines.map((line) => line.split(',')).map(([coordinate = '', ...cells]) => [coordinate, cells]),
  )
}

/** Writes the table as it was answered, to be read line by line before it is committed. */
export function writeTable(table: Table): void {
  const lines = [...table].map(([coordinate, cells]) => [coordinate, ...cells].join(','))
  writeFileSync(file, `${['coordinate', ...seatKinds].join(',')}\n${lines.join('\n')}\n`)
}
