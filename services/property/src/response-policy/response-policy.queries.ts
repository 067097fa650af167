import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { exampleStages, type ResponseStage } from '../response-clock/index.ts'
import { readPosts } from '../service-standard/index.ts'
import { maySetPolicy } from './response-policy.policy.ts'
import { policiesInForce, type PolicyRow } from './response-policy.rows.ts'
import { ResponsePolicyType, ResponseStageType } from './response-policy.type.ts'

@Resolver()
export class ResponsePolicyQueries {
  @Query(() => [ResponsePolicyType], {
    description: 'What holds in your district now, for each scope, the widest first; at most two hundred.',
  })
  responsePolicies(@Ctx() { viewer, em, time }: Context) {
    return viewer.district ? policiesInForce(em, viewer.district, time.now()) : []
  }

  @Query(() => [ResponseStageType], {
    description:
      'The stages of the example "5341", to begin a policy with. An example, not an official rule.',
  })
  exampleResponseStages() {
    return exampleStages.map(stageShown)
  }

  @Query(() => Boolean, { description: 'Whether you may set a policy for a territory.' })
  async canSetResponsePolicy(
    @Arg('territoryCode', () => String, { description: 'The code of the territory.' }) territoryCode: string,
    @Ctx() { viewer, em, time }: Context,
  ) {
    const { isSeatExpired } = await readPosts(em, viewer, [], civilDay(time.now()))
    return maySetPolicy({ viewer, isSeatExpired, territoryCode }) === null
  }
}

@Resolver(() => ResponsePolicyType)
export class ResponsePolicyFields {
  @FieldResolver(() => [ResponseStageType], { description: 'Its stages.' })
  stages(@Root() { stages }: PolicyRow) {
    return stages.map(stageShown)
  }
}

function stageShown({ limit, calendar, ...stage }: ResponseStage): ResponseStageType {
  return {
    ...{ ...stage, endsWith: [...stage.endsWith], limitAmount: limit.amount, limitUnit: limit.unit },
    ...{ calendar: calendar.kind, hours: calendar.kind === 'WORKING_TIME' ? [...calendar.hours] : [] },
  }
}
