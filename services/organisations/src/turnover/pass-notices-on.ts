import { newId } from '@linli/kernel'
import { type JobTools, wake } from '@linli/subgraph'
import { sql } from 'kysely'
import { bellOf } from '../notification/index.ts'
import { rows } from '../tables.ts'

interface PassOnJob {
  readonly districtId: string
  readonly from: string
  readonly to: string
}

/** Job: what somebody who left had not read yet waits for the successor from now on, each notice once. */
export async function passNoticesOn(
  { districtId, from, to }: PassOnJob,
  { asSystem }: JobTools,
): Promise<void> {
  await asSystem({ district: districtId, reason: 'notices pass to a successor' }, async (em) => {
    const { rows: waiting } = await sql<{ notice_id: string; told_at: string }>`
      select notice_id, told_at from notification where person_id = ${from} and read_at is null`.execute(
      rows(em),
    )
    for (const { notice_id: notice, told_at: toldAt } of waiting) {
      await sql`insert into notification (district_id, id, notice_id, person_id, told_at)
        values (${districtId}, ${newId()}, ${notice}, ${to}, ${toldAt}) on conflict do nothing`.execute(
        rows(em),
      )
    }
    wake(em, bellOf(to))
  })
}
