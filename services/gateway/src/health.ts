import type { Pool } from 'pg'
import type { SubgraphEntry } from './gateway-options.ts'

export interface Readiness {
  /** `degraded`: some part does not answer; what the others serve is served. */
  status: 'ready' | 'degraded' | 'unavailable' | 'stopping'
  database: boolean
  subgraphs: Record<string, boolean>
}

/** Longer than this is not an answer. */
const patience = 2000

/** Asks the database and every subgraph whether they answer. */
export async function readiness(
  pool: Pool,
  subgraphs: Record<string, SubgraphEntry>,
  stopping: boolean,
): Promise<Readiness> {
  const [database, ...answers] = await Promise.all([
    inTime(pool.query('select 1').then(() => true)),
    ...Object.entries(subgraphs).map(async ([name, subgraph]) => {
      const ready = inTime('url' in subgraph ? answersOverHttp(subgraph.url) : subgraph.ready())
      return [name, await ready] as const
    }),
  ])
  const some = answers.length === 0 || answers.some(([, ready]) => ready)
  const all = answers.every(([, ready]) => ready)
  return {
    status: stopping ? 'stopping' : !database || !some ? 'unavailable' : all ? 'ready' : 'degraded',
    database,
    subgraphs: Object.fromEntries(answers),
  }
}

async function answersOverHttp(url: string): Promise<boolean> {
  const answer = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(patience) })
  return answer.ok
}

async function inTime(question: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), patience)
  })
  try {
    return await Promise.race([question, late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
