/** What is left from one account is what the next begins with: nobody types it anew. */
import { loader, readRows, type Context, type EntityManager } from '@linli/subgraph'
import type { DisclosureKind } from './disclosure.enums.ts'
import { isLatestWord } from './disclosure.rows.ts'

interface Account {
  readonly managementAreaId: string
  readonly kind: DisclosureKind
  readonly beginsOn: string
}

/**
 * What remained by the last account of the area before a day, as it is known today: corrections count. The money
 * belongs to the owners, so it is carried over a change of company too.
 * @returns fen; null where there was no account before
 */
export async function openingBefore(em: EntityManager, account: Account): Promise<bigint | null> {
  return (await readOpenings(em, [account])).get(keyOf(account)) ?? null
}

/** For fields: one reading for all accounts of an operation. */
export function loadOpeningBefore(
  context: Context,
  { managementAreaId, kind, beginsOn }: Account,
): Promise<bigint | null> {
  return loader<bigint>(context, 'disclosure-openings', (keys) =>
    readOpenings(
      context.em,
      keys.map((key) => JSON.parse(key) as Account),
    ),
  ).load(keyOf({ managementAreaId, kind, beginsOn }))
}

const keyOf = ({ managementAreaId, kind, beginsOn }: Account) =>
  JSON.stringify({ managementAreaId, kind, beginsOn })

async function readOpenings(em: EntityManager, accounts: readonly Account[]): Promise<Map<string, bigint>> {
  const rows = await readRows<Account & { remaining: string }>(
    em,
    `select asked.area as "managementAreaId", asked.kind, asked.begins::text as "beginsOn",
       (former.opening_fen + coalesce(lines.balance, 0))::text as remaining
     from jsonb_to_recordset($1::jsonb) as asked (area uuid, kind text, begins date)
     join lateral (select disclosure.district_id, disclosure.id, opening_fen from disclosure
       where management_area_id = asked.area and kind = asked.kind and ends_on < asked.begins and ${isLatestWord}
       order by ends_on desc, published_at desc limit 1) former on true
     left join lateral (select sum(case line.section when 'RECEIPT' then line.amount_fen else -line.amount_fen end) as balance
       from disclosure_line line where line.district_id = former.district_id and line.disclosure_id = former.id) lines on true`,
    [
      JSON.stringify(
        accounts.map(({ managementAreaId, kind, beginsOn }) => ({
          area: managementAreaId,
          kind,
          begins: beginsOn,
        })),
      ),
    ],
  )
  return new Map(rows.map(({ remaining, ...account }) => [keyOf(account), BigInt(remaining)]))
}
