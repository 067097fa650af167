import { type Context, live } from '@linli/subgraph'
import { Ctx, Query, Resolver, Root, Subscription } from 'type-graphql'
import { PropertyTodayType } from './property-today.type.ts'

@Resolver()
export class PropertyTodayQueries {
  @Query(() => PropertyTodayType, { description: 'What waits for you today, soonest first.' })
  propertyToday(@Ctx() context: Context) {
    throw new Error('Written next')
  }

  @Subscription(() => PropertyTodayType, {
    description: 'The desk of the day again each time something on it changes.',
    subscribe: ({ context }) => live(context as Context, 'x'),
  })
  propertyTodayChanged(@Root() _subject: string, @Ctx() context: Context) {
    throw new Error('Written next')
  }
}
