import { live, type Context } from '@linli/subgraph'
import { Ctx, FieldResolver, Query, Resolver, Subscription } from 'type-graphql'
import { deskOf } from '../service-standard/index.ts'
import { contractsToday } from './contracts-today.ts'
import { PropertyTodayContractType } from './contracts-today.type.ts'
import { propertyToday } from './property-today.ts'
import { PropertyTodayType } from './property-today.type.ts'

@Resolver(() => PropertyTodayType)
export class PropertyTodayQueries {
  @Query(() => PropertyTodayType, { description: 'What waits for you today, soonest first.' })
  propertyToday(@Ctx() context: Context) {
    return propertyToday(context)
  }

  @Subscription(() => PropertyTodayType, {
    description: 'The desk of the day again each time something on it changes.',
    subscribe: ({ context }) => live(context as Context, ownDesk(context as Context)),
  })
  propertyTodayChanged(@Ctx() context: Context) {
    return propertyToday(context)
  }

  @FieldResolver(() => [PropertyTodayContractType], {
    description:
      'Contracts that end soon, serve on without a term or are being handed over; at most a hundred.',
  })
  contracts(@Ctx() context: Context) {
    return contractsToday(context)
  }
}

/** Who watches over a district is woken by everything in it, others by what lies on their organisation's desk. */
function ownDesk({ viewer }: Context): string {
  const isWatching = viewer.holds('DISTRICT', 'STREET', 'AUDITOR')
  return deskOf((isWatching ? viewer.district : viewer.organisations[0]) ?? 'nobody')
}
