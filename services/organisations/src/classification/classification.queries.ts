import type { Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { estateById, EstateType } from '../estate/index.ts'
import { personById, PersonType } from '../person/index.ts'
import { allowed } from '../refusals/index.ts'
import { mayDecideType, mayWithdrawType } from './classification.policy.ts'
import { typeRollUps, type ClassificationRow } from './classification.rows.ts'
import {
  ClassificationAction,
  ClassificationReasonType,
  ClassificationType,
  TypeRollUpType,
} from './classification.type.ts'
import { reasonText, rollUpText } from './reason-text.ts'
import type { ClassificationReason } from './suggest-type.ts'
import type { TypeRollUp } from './type-roll-up.ts'

@Resolver(() => ClassificationType)
export class ClassificationResolver {
  @FieldResolver(() => EstateType, { nullable: true, description: 'The estate that is classed.' })
  estate(@Root() classification: ClassificationRow, @Ctx() context: Context) {
    return estateById(context).load(classification.estateId)
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who asked for it; empty where the rule suggested it.',
  })
  proposer(@Root() classification: ClassificationRow, @Ctx() context: Context) {
    return classification.proposedBy ? personById(context).load(classification.proposedBy) : null
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who answered from the second seat.' })
  decider(@Root() classification: ClassificationRow, @Ctx() context: Context) {
    return classification.decidedBy ? personById(context).load(classification.decidedBy) : null
  }

  @FieldResolver(() => [ClassificationAction], {
    description: 'What you can do with it from the seat you act in.',
  })
  async availableActions(@Root() classification: ClassificationRow, @Ctx() context: Context) {
    const estate = await estateById(context).load(classification.estateId)
    const question = { ...classification, estateCode: estate?.code ?? '' }
    return allowed({
      APPROVE: mayDecideType(context.viewer, 'approve', question),
      DECLINE: mayDecideType(context.viewer, 'decline', question),
      WITHDRAW: mayWithdrawType(context.viewer, question),
    })
  }
}

@Resolver(() => ClassificationReasonType)
export class ClassificationReasonResolver {
  @FieldResolver(() => String, { description: 'Question, fact and limit as one sentence for people.' })
  text(@Root() reason: ClassificationReason, @Ctx() { language }: Context): string {
    return reasonText(reason, language)
  }
}

@Resolver(() => TypeRollUpType)
export class TypeRollUpResolver {
  @Query(() => TypeRollUpType, {
    nullable: true,
    description: 'Which types a neighbourhood, street or district is made of.',
  })
  typeRollUp(
    @Arg('code', () => String, { description: 'The official code of the place to add up.' }) code: string,
    @Ctx() context: Context,
  ) {
    return typeRollUps(context).load(code)
  }

  @FieldResolver(() => String, {
    description: 'Why the place counts as this type, as one sentence for people.',
  })
  reason(@Root() rollUp: TypeRollUp, @Ctx() { language }: Context): string {
    return rollUpText(rollUp, language)
  }
}
