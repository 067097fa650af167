import { readdirSync, readFileSync } from 'node:fs'

/**
 * Proportional set size in MiB of a process and all its descendants: memory that several share, as PostgreSQL's
 * processes do, is counted once. Linux only.
 */
export function memoryOfTree(processId: number, alsoOf: readonly number[] = []): number {
  return processesOf([processId, ...alsoOf]).reduce((sum, id) => sum + proportionalSize(id), 0) / 1024
}

/**
 * Milliseconds of processor time that a process and its living descendants have used so far; unlike the clock on the wall
 * it hardly depends on what else the machine does. Linux only.
 */
export function processorTimeOf(processId: number): number {
  return processesOf([processId]).reduce((sum, id) => sum + 10 * processorTicks(id), 0)
}

function processesOf(roots: readonly number[]): number[] {
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
  const belongs = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (roots.includes(id) || belongs(parents.get(id)))
  return [...parents.keys()].filter(belongs)
}

/** Ticks are hundredths of a second on every Linux that Node runs on. */
function processorTicks(processId: number): number {
  try {
    const status = readFileSync(`/proc/${processId}/stat`, 'utf8')
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return 0
  }
}

function proportionalSize(processId: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
