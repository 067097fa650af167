import { loader, type Context, type EntityManager } from '@linli/subgraph'
import { sql } from 'kysely'
import { anyOf, rows } from '../tables.ts'

/** What reached one person; nothing for nobody. Row-level security lets nobody read another's. */
export const selectNotifications = (em: EntityManager, personId: string | null) =>
  rows(em)
    .selectFrom('notification')
    .innerJoin('notice', (join) =>
      join
        .onRef('notice.district_id', '=', 'notification.district_id')
        .onRef('notice.id', '=', 'notification.notice_id'),
    )
    .select([
      'notification.id',
      'notification.notice_id as noticeId',
      'notification.told_at as toldAt',
      'notification.read_at as readAt',
      'notice.purpose',
      'notice.params',
      'notice.link',
      'notice.public_link as publicLink',
    ])
    .where('notification.person_id', '=', sql<string>`${personId}::uuid`)

export type NotificationRow = Awaited<ReturnType<ReturnType<typeof selectNotifications>['execute']>>[number]

export const notificationById = (context: Context) =>
  loader<NotificationRow>(context, 'notification by id', async (ids) => {
    const found = await selectNotifications(context.em, context.viewer.person)
      .where('notification.id', '=', anyOf(ids))
      .execute()
    return new Map(found.map((row) => [row.id, row]))
  })

/** How many of the reader's notifications they have not seen yet. */
export async function countUnread(em: EntityManager, personId: string): Promise<number> {
  const { count } = await rows(em)
    .selectFrom('notification')
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
