import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { areaName, ManagementAreaType, organisationName, OrganisationType } from '../territory/index.ts'
import { dutyStateOn } from './disclosure-duty.ts'
import type { DutyRow, LatenessRow } from './disclosure-duty.rows.ts'
import {
  DisclosureBeginningType,
  DisclosureDutyType,
  DisclosureLatenessType,
} from './disclosure-duty.type.ts'
import { refusalShown } from './disclosure-refusal.shown.ts'
import { DisclosureDutyStateEnum } from './disclosure.enums.ts'
import { mayBegin } from './disclosure.policy.ts'
import { loadOfDuty } from './disclosure.rows.ts'
import { dutySituationOf } from './disclosure.situation.ts'
import { DisclosureType } from './disclosure.type.ts'
import { disclosureTitle } from './disclosure.words.ts'

@Resolver(() => DisclosureDutyType)
export class DisclosureDutyFields {
  @FieldResolver(() => String, { description: 'What must be told, and about when.' })
  title(@Root() duty: DutyRow, @Ctx() { language }: Context) {
    return disclosureTitle(null, duty, language)
  }

  @FieldResolver(() => DisclosureDutyStateEnum, { description: 'Where it stands today.' })
  state(@Root() duty: DutyRow, @Ctx() { time }: Context) {
    return dutyStateOn(duty, civilDay(time.now()))
  }

  @FieldResolver(() => String, { description: 'The name of the place, as this module last heard it.' })
  async areaName(@Root() { managementAreaId, areaCode }: DutyRow, @Ctx() context: Context) {
    return (await areaName(context, managementAreaId)) ?? areaCode
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the company, as this module last heard it.',
  })
  companyName(@Root() { companyId }: DutyRow, @Ctx() context: Context) {
    return organisationName(context, companyId)
  }

  @FieldResolver(() => ManagementAreaType, { nullable: true, description: 'Where.' })
  managementArea(@Root() duty: DutyRow) {
    return { id: duty.managementAreaId }
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The company that owes it to the owners.',
  })
  company(@Root() duty: DutyRow) {
    return { id: duty.companyId }
  }

  @FieldResolver(() => [DisclosureType], {
    description:
      'What was written for it and is yours to see, the latest first: a draft, what is published, corrections.',
  })
  disclosures(@Root() duty: DutyRow, @Ctx() context: Context) {
    return loadOfDuty(context, duty.id)
  }

  @FieldResolver(() => DisclosureBeginningType, {
    nullable: true,
    description: 'Whether you can begin a draft; empty where that is not yours to do.',
  })
  async beginning(@Root() duty: DutyRow, @Ctx() context: Context) {
    const refusal = mayBegin(await dutySituationOf(context, duty))
    const isForeign = refusal?.code === 'NOT_YOURS' || refusal?.code === 'NOT_SIGNED_IN'
    if (isForeign || refusal?.code === 'DISCLOSURE_EXISTS') return null
    return { isAllowed: !refusal, refusal: refusalShown(context, refusal) }
  }
}

@Resolver(() => DisclosureLatenessType)
export class DisclosureLatenessFields {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The company.' })
  company(@Root() lateness: LatenessRow) {
    return { id: lateness.companyId }
  }
}
