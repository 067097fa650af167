import { live, type Context } from '@linli/subgraph'
import { Ctx, Query, Resolver, Subscription } from 'type-graphql'
import { deskOf } from '../service-standard/index.ts'
import { propertyToday } from './property-today.ts'
import { PropertyTodayType } from './property-today.type.ts'

@Resolver()
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
}

/** Who watches over a district is woken by everything in it, others by what lies on their organisation's desk. */
function ownDesk({ viewer }: Context): string {
  const isWatching = viewer.holds('DISTRICT', 'STREET', 'AUDITOR')
  return deskOf((isWatching ? viewer.district : viewer.organisations[0]) ?? 'nobody')
}
