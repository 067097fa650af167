import { refuse } from '@linli/kernel'
import { act, type Context, findVisible, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, areaSituationOf, lockStandards, textFault } from '../service-standard/index.ts'
import { ServiceLogEntry } from './service-log-entry.ts'
import { ServiceLogRefusal } from './service-log-refusal.type.ts'
import { mayEnter } from './service-log.policy.ts'
import { ServiceLogEntryType } from './service-log.type.ts'

@InputType('ServiceLogStrikeInput', {
  description:
    'Says of an entry that it is a mistake. Both stay on record; the struck one counts for nothing.',
})
class ServiceLogStrikeInput {
  @Field(() => ID, { description: 'The entry that is a mistake.' })
  serviceLogEntryId!: string

  @Field(() => String, { description: 'What is wrong with it.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceLogStrikePayload', { description: 'What came of it.' })
class ServiceLogStrikePayload {
  @Field(() => ServiceLogEntryType, { nullable: true, description: 'The struck entry as it is now.' })
  serviceLogEntry?: ServiceLogEntryType | null

  @Field(() => [ServiceLogRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceLogRefusal[]
}

@Resolver()
export class ServiceLogStrike {
  @Mutation(() => ServiceLogStrikePayload, {
    description: 'Strikes an entry that is a mistake, with a reason. Both stay on record.',
  })
  serviceLogStrike(
    @Arg('input', () => ServiceLogStrikeInput, { description: 'What shall be done.' })
    input: ServiceLogStrikeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const entry = await findVisible(em, ServiceLogEntry, input.serviceLogEntryId)
      const area = entry && (await areaSituationOf(context, entry.managementAreaId))
      if (!entry || !area) return refused(refuse('NOT_FOUND'))
      await lockStandards(em, entry.managementAreaId)
      const refusal =
        mayEnter(area) ??
        (entry.companyId === area.companyId ? null : refuse('NOT_YOURS')) ??
        (entry.strikesId == null && (await em.count(ServiceLogEntry, { strikesId: entry.id })) === 0
          ? null
          : refuse('ENTRY_STRUCK')) ??
        textFault(input.reason, 300, 'reason')
      if (refusal) return refused(refusal, { serviceLogEntry: entry })
      em.persist(entry.strike(input.reason.trim(), actorOf(context.viewer), context.time.now()))
      return { serviceLogEntry: entry, errors: [] }
    })
  }
}
