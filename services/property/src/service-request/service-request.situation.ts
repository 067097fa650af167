/** What the policy needs to know, for many requests in the same few statements. */
import { civilDay } from '@linli/kernel'
import { loader, type Context } from '@linli/subgraph'
import { readPosts } from '../service-standard/index.ts'
import type { RequestSituation } from './service-request.policy.ts'
import { loadClocks, type ServiceRequestRow } from './service-request.rows.ts'

export async function requestSituationOf(
  context: Context,
  request: ServiceRequestRow,
  isResident = false,
): Promise<RequestSituation> {
  const clocks = await loadClocks(context, request)
  return {
    ...{ viewer: context.viewer, isResident, isSeatExpired: await isSeatExpired(context) },
    request: {
      ...request,
      isEscalated: request.escalatedAt !== null,
      hasPausableClock: clocks.some(({ stage, standing }) => stage.mayPause && standing === 'RUNNING'),
    },
  }
}

/** Asked once for an operation, however many buttons depend on it. */
export async function isSeatExpired(context: Context): Promise<boolean> {
  const found = await loader<boolean>(context, 'seat-expiry-for-requests', async (seats) => {
    const { isSeatExpired: isExpired } = await readPosts(
      context.em,
      context.viewer,
      [],
      civilDay(context.time.now()),
    )
    return new Map(seats.map((seat) => [seat, isExpired]))
  }).load(context.viewer.seat ?? 'nobody')
  return found ?? false
}
