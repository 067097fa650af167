import { loader, type Context } from '@linli/subgraph'
import { rows } from '../tables.ts'

/** People with what is known of their accounts, for administrator seats; nobody else gets a row. */
export const selectAccounts = ({ em, viewer, time }: Context) =>
  rows(em)
    .selectFrom('person')
    .leftJoin('invitation', (join) =>
      join
        .onRef('invitation.person_id', '=', 'person.id')
        .on('invitation.accepted_at', 'is', null)
        .on('invitation.revoked_at', 'is', null)
        .on('invitation.expires_at', '>', time.now().toISOString()),
    )
    .where((eb) => eb.lit(viewer.administrator || viewer.isSystem))
    .where('person.erased_at', 'is', null)
    .select([
      'person.id',
      'person.revision',
      'person.account_id as accountId',
      'person.account_disabled_at as accountDisabledAt',
      'person.account_disabled_reason as disabledReason',
      'person.erased_at as erasedAt',
      'invitation.expires_at as invitationExpiresAt',
    ])

export type AccountRow = Awaited<ReturnType<ReturnType<typeof selectAccounts>['execute']>>[number]

export async function accountById(context: Context, personId: string): Promise<AccountRow | null> {
  return (await selectAccounts(context).where('person.id', '=', personId).executeTakeFirst()) ?? null
}

export const accountOfPerson = (context: Context) =>
  loader<AccountRow>(context, 'account of person', async (ids) => {
    const found = await selectAccounts(context).where('person.id', 'in', ids).execute()
    return new Map(found.map((row) => [row.id, row]))
  })
