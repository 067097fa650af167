import { createConnectionType, page, type Context } from '@linli/subgraph'
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { ClassificationStatus } from './classification.lifecycle.ts'
import { selectClassifications } from './classification.rows.ts'
import { ClassificationStatusEnum, ClassificationType } from './classification.type.ts'

const ClassificationConnection = createConnectionType('Classification', () => ClassificationType)

@Resolver()
export class ClassificationRequestsResolver {
  @Query(() => ClassificationConnection, {
    description:
      'Requests for another type than the facts suggest, the latest first: those of the places you look after, and your own.',
  })
  classificationRequests(
    @Arg('status', () => ClassificationStatusEnum, {
      nullable: true,
      description: 'Only those that stand so.',
    })
    status: ClassificationStatus | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    let found = selectClassifications(em)
      .innerJoin('estate', (join) =>
        join
          .onRef('estate.district_id', '=', 'classification.district_id')
          .onRef('estate.id', '=', 'classification.estate_id'),
      )
      .where('classification.source', '=', 'OVERRIDDEN')
      .where((eb) =>
        eb.or([
          eb('classification.proposed_by', '=', viewer.person),
          ...viewer.territories.map((prefix) =>
            eb.fn<boolean>('starts_with', ['estate.code', eb.val(prefix)]),
          ),
        ]),
      )
    if (status) found = found.where('classification.status', '=', status)
    return page(
      found,
      { first, after },
      { columns: ['classification.proposed_at', 'classification.id'], direction: 'desc' },
    )
  }
}
