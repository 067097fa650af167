import type { ClientBase } from 'pg'

/** More than this would take the server an hour and a good part of its way to wraparound. */
const mostTransactions = 500_000_000n
const transactionsAtOnce = 100_000

/**
 * Facts and the audit are read in the order of transactions. In a server that is younger than the rows put back into
 * it, new transactions would come before old ones and never be read; so the server's counter is brought past them by
 * transactions that do nothing.
 * @param progress is told how many are left
 * @returns how many transactions were spent
 */
export async function passStoredTransactions(
  client: ClientBase,
  progress: (left: bigint) => void = () => undefined,
): Promise<bigint> {
  const latest = await latestStoredTransaction(client)
  const begun = await nextTransaction(client)
  let next = begun
  if (latest - next > mostTransactions) {
    throw new Error(
      `The rows come from a server ${latest - next} transactions ahead: restore a physical copy of it instead`,
    )
  }
  if (next <= latest) await client.query('set synchronous_commit = off')
  for (; next <= latest; next = await nextTransaction(client)) {
    progress(latest - next + 1n)
    const count = latest - next + 1n < transactionsAtOnce ? latest - next + 1n : transactionsAtOnce
    await client.query(
      `do $do$ begin for spent in 1..${count} loop perform pg_current_xact_id(); commit; end loop; end $do$`,
    )
  }
  return next - begun
}

async function nextTransaction(client: ClientBase): Promise<bigint> {
  const { rows } = await client.query<{ next: string }>(
    'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
  )
  return BigInt(rows[0]?.next ?? 0)
}

/** The latest transaction named by a fact, an audit entry or a cursor of either. */
async function latestStoredTransaction(client: ClientBase): Promise<bigint> {
  const { rows: cursors } = await client.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relname in ('fact_cursor', 'seal_cursor') and relkind = 'r' and pg_get_userbyid(nspowner) like 'linli%'`,
  )
  const sources = [
    '(select transaction from facts.fact order by transaction desc limit 1)',
    '(select transaction from audit.entry order by transaction desc limit 1)',
    ...cursors.map(({ name }) => `select transaction from ${name}`),
  ]
  const { rows } = await client.query<{ latest: string }>(
    `select transaction::text as latest from (${sources.join(' union all ')}) as stored order by transaction desc limit 1`,
  )
  return BigInt(rows[0]?.latest ?? 0)
}
