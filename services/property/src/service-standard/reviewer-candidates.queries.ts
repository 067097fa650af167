import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { isIdentity } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import { reviewerCandidates } from './reviewer-candidates.ts'
import { mayNameReviewer } from './standard-version.policy.ts'
import { loadSituation } from './standard-version.situation.ts'

@ObjectType('ReviewerCandidate', {
  description: 'Somebody in office around an area whom the street may name to answer in the place of a body.',
})
class ReviewerCandidateType {
  @Field(() => ID, { description: 'The appointment in which they would answer.' })
  seatId!: string

  @Field(() => String, { description: 'Their name, masked.' })
  personName!: string

  @Field(() => String, { description: 'Their post.' })
  post!: string

  @Field(() => String, { description: 'The body they belong to.' })
  organisationName!: string
}

@Resolver()
export class ReviewerCandidatesQueries {
  @Query(() => [ReviewerCandidateType], {
    description:
      'Whom the street may name for a version, the nearest first; empty where nobody need be named or you are not the street.',
  })
  async reviewerCandidates(
    @Arg('standardVersionId', () => ID, { description: 'The version.' }) standardVersionId: string,
    @Arg('search', () => String, { nullable: true, description: 'A part of the post or of the body’s name.' })
    search: string | null,
    @Ctx() context: Context,
  ) {
    const situation = isIdentity(standardVersionId) ? await loadSituation(context, standardVersionId) : null
    const isWanted = situation?.reviews.some(({ body }) => mayNameReviewer(situation, body) === null)
    if (!isWanted) return []
    const { em, viewer, time } = context
    return reviewerCandidates(em, {
      ...{ standardVersionId, territories: viewer.territories, today: civilDay(time.now()) },
      search: search ?? '',
    })
  }
}
