import { readdirSync, readFileSync } from 'node:fs'

/**
 * Proportional set size in MiB of a process and all its descendants: memory that several share, as PostgreSQL's
 * processes do, is counted once. Linux only.
 */
export function memoryOfTree(processId: number, alsoOf: readonly number[] = []): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const status = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // A process that ended while we looked has no memory.
    }
  }
  const roots = new Set([processId, ...alsoOf])
  const belongs = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (roots.has(id) || belongs(parents.get(id)))
  let kibibytes = 0
  for (const id of parents.keys()) if (belongs(id)) kibibytes += proportionalSize(id)
  return kibibytes / 1024
}

function proportionalSize(processId: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
