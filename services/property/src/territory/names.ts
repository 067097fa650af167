/** Names by id, for sentences; where a thing itself is shown, the gateway asks its owner. */
import { loader, type Context, readRows } from '@linli/subgraph'

export async function organisationName(
  context: Context,
  id: string | null | undefined,
): Promise<string | null> {
  return id ? namesFrom(context, 'organisation').load(id) : null
}

export async function areaName(context: Context, id: string): Promise<string | null> {
  return namesFrom(context, 'management_area').load(id)
}

function namesFrom(context: Context, table: 'organisation' | 'management_area') {
  return loader<string>(context, `names:${table}`, async (ids) => {
    const rows = await readRows<{ id: string; name: string }>(
      context.em,
      `select id, name from ${table} where id = any($1::uuid[])`,
      [ids],
    )
    return new Map(rows.map(({ id, name }) => [id, name]))
  })
}

/** A seat as history shows it; null for readers outside the district, who see bodies and no people. */
export interface SeatShown {
  readonly personName: string
  readonly post: string
  readonly organisation: { readonly id: string }
  readonly organisationName: string | null
}

export async function seatShown(
  context: Context,
  seatId: string | null | undefined,
): Promise<SeatShown | null> {
  if (!seatId) return null
  return loader<SeatShown>(context, 'seats', async (ids) => {
    const rows = await readRows<Omit<SeatShown, 'organisation'> & { id: string; organisationId: string }>(
      context.em,
      `select appointment.id, person_name as "personName", post, organisation_id as "organisationId",
         organisation.name as "organisationName"
       from appointment left join organisation on organisation.id = appointment.organisation_id
       where appointment.id = any($1::uuid[])`,
      [ids],
    )
    return new Map(
      rows.map(({ id, organisationId, ...seat }) => [id, { ...seat, organisation: { id: organisationId } }]),
    )
  }).load(seatId)
}
