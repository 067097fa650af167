/**
 * The policies that several tables share. They are the wall and the coarse rule; finer rules are in policy code.
 * Functions of claims stand in a (select …) of their own, so that they run once for a statement, not once for a row.
 */

const enable = (table: string) =>
  `alter table ${table} enable row level security; alter table ${table} force row level security;`

/** Jobs, imports, seeds and facts: all rows of the district they work in, or of all when they name none. */
export const isSystemHere = `((select platform.is_system()) and district_id = coalesce((select platform.district_id()), district_id))`

/** Rows that stand on public pages anyway, such as the names of places. */
export const openToEverybody = (table: string) =>
  `${enable(table)} create policy everybody_reads on ${table} for select using (true);`

/** Rows for signed-in people of the district. */
export const ownDistrict = (table: string) =>
  `${enable(table)} create policy district_reads on ${table} for select
     using (district_id = (select platform.district_id()) or ${isSystemHere});`

export const writtenBySystem = (table: string) =>
  `create policy system_writes on ${table} for all using (${isSystemHere}) with check (${isSystemHere});`

export const withRowLevelSecurity = enable
