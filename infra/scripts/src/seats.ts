import type pg from 'pg'

/** A seat that somebody may act in, with what claims say about it. */
export interface HeldSeat {
  id: string
  /** Organisation and post, for people. */
  label: string
  kind: string
  post: string
  administrator: boolean
  district: string
  person: string
  organisation: string
  territories: string[]
}

/** The seats that an account holds at the moment, the longest held first. */
export async function seatsOf(client: pg.ClientBase, account: string, at: Date): Promise<HeldSeat[]> {
  const { rows } = await client.query<HeldSeat>(
    `select seat_id as id, organisation_name || ' ' || post as label, kind, post, administrator, district_id as district,
       person_id as person, organisation_id as organisation, territories
     from organisations.seats_of($1, $2)`,
    [account, at],
  )
  return rows
}

/** Lets a person act through an account. @returns false when the person is joined to an account already */
export async function joinAccount(
  client: pg.ClientBase,
  personId: string,
  account: string,
): Promise<boolean> {
  await client.query('begin')
  await client.query(`select set_config('linli.claims', '{"kind":"SYSTEM"}', true)`)
  const { rowCount } = await client.query(
    `update organisations.person set account_id = $1 where id = $2 and coalesce(account_id, $1) = $1`,
    [account, personId],
  )
  await client.query('commit')
  return rowCount === 1
}
