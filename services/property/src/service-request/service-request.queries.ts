import { isIdentity, live, type Context } from '@linli/subgraph'
import { Arg, Ctx, ID, Int, Query, Resolver, Subscription } from 'type-graphql'
import { deskOf } from '../service-standard/index.ts'
import { requestCodeHash, showRequestCode } from './request-number.ts'
import { ServiceRequestStatusEnum } from './service-request.enums.ts'
import { openedByCode } from './service-request.finding.ts'
import type { ServiceRequestStatus } from './service-request.lifecycle.ts'
import { loadRequest, readRequests, requestsOf } from './service-request.rows.ts'
import { ServiceRequestConnection, ServiceRequestType } from './service-request.type.ts'

@Resolver()
export class ServiceRequestQueries {
  @Query(() => ServiceRequestConnection, {
    description:
      'Requests in which you have a part: open ones by what runs out next, others the latest first.',
  })
  serviceRequests(
    @Arg('statuses', () => [ServiceRequestStatusEnum], {
      nullable: true,
      description: 'Where they stand; without any, those with which somebody still has something to do.',
    })
    statuses: ServiceRequestStatus[] | null,
    @Arg('estateId', () => ID, { nullable: true, description: 'Of this estate only.' }) estateId:
      | string
      | null,
    @Arg('handledByMe', () => Boolean, { nullable: true, description: 'Those that your organisation has.' })
    handledByMe: boolean | null,
    @Arg('lateOnly', () => Boolean, { nullable: true, description: 'Those of which a time ran out.' })
    lateOnly: boolean | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'A part of the number, the words or the place.',
    })
    search: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    const filter = {
      ...{ statuses: statuses ?? [], estateId: estateId && (isIdentity(estateId) ? estateId : nobody) },
      ...{ handledByMe: handledByMe ?? false, lateOnly: lateOnly ?? false, search: search ?? '' },
    }
    return requestsOf(context, filter, { first, after })
  }

  @Query(() => ServiceRequestType, {
    nullable: true,
    description: 'One request; empty where there is none, or none for you.',
  })
  serviceRequest(@Arg('id', () => ID, { description: 'The request.' }) id: string, @Ctx() context: Context) {
    return isIdentity(id) ? loadRequest(context, id) : null
  }

  @Query(() => ServiceRequestType, {
    nullable: true,
    description:
      'A resident’s own request by its number and its code; empty where they do not belong together.',
  })
  async serviceRequestByCode(
    @Arg('number', () => String, { description: 'The number, such as 诉求-2026-000412.' }) number: string,
    @Arg('code', () => String, { description: 'The code that was told when it was placed.' }) code: string,
    @Ctx() context: Context,
  ) {
    const codeHash = requestCodeHash(code)
    await showRequestCode(context.em, codeHash)
    const wanted = number.replaceAll('\0', '').trim()
    const [found] = await readRequests(context.em, 'number = $1 and code_hash = $2', [wanted, codeHash])
    if (found) openedByCode(context, found.id)
    return found ?? null
  }

  @Subscription(() => String, {
    description: 'Says that something on your desk has changed, so that the board is read anew.',
    subscribe: ({ context }) => live(context as Context, ownDesk(context as Context)),
  })
  serviceRequestBoardChanged(@Ctx() { time }: Context) {
    return time.now().toISOString()
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

function ownDesk({ viewer }: Context): string {
  const isWatching = viewer.holds('DISTRICT', 'STREET', 'AUDITOR')
  return deskOf((isWatching ? viewer.district : viewer.organisations[0]) ?? 'nobody')
}
