import type { Context } from '@linli/subgraph'
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { exampleStages, type ResponseStage } from '../response-clock/index.ts'
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
