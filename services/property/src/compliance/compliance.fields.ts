import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { loadPoint, ServicePointType } from '../service-point/index.ts'
import { promiseText, StandardItemType } from '../service-standard/index.ts'
import { ManagementAreaType } from '../territory/index.ts'
import { loadCompliance, type CountedItem } from './area-compliance.ts'
import { monthSpan } from './calendar-period.ts'
import type { Due, Verdict } from './compliance.ts'
import { daysWith, pageOfDues } from './compliance-rows.ts'
import {
  AreaComplianceType,
  ComplianceDayType,
  ComplianceDueConnection,
  ComplianceDueType,
  ComplianceUnitEnum,
  ComplianceVerdictEnum,
  ItemComplianceType,
} from './compliance.type.ts'

// An area is the other service's: whatever we add to it may be missing, or our silence would take the area away.
@Resolver(() => ManagementAreaType)
export class ComplianceOfAreas {
  @FieldResolver(() => AreaComplianceType, {
    nullable: true,
    description:
      'Promised against delivered in a month, for what a service log shows; empty where it is not yours to see.',
  })
  async compliance(
    @Root() { id }: ManagementAreaType,
    @Arg('month', () => String, {
      nullable: true,
      description: 'The month, such as “2026-11”; this month where nothing is said.',
    })
    asked: string | null,
    @Ctx() context: Context,
  ) {
    const month = asked ?? civilDay(context.time.now()).slice(0, 7)
    const span = monthSpan(month)
    return span && loadCompliance(context, id, month, span)
  }

  @FieldResolver(() => ItemComplianceType, {
    nullable: true,
    description:
      'The same for one promise; empty where it did not hold in that month or is not yours to see.',
  })
  async complianceOfItem(
    @Root() { id }: ManagementAreaType,
    @Arg('itemCode', () => String, { description: 'The lasting code of the promise.' }) itemCode: string,
    @Arg('month', () => String, { description: 'The month, such as “2026-11”.' }) month: string,
    @Ctx() context: Context,
  ) {
    const span = monthSpan(month)
    const found = span && (await loadCompliance(context, id, month, span))
    return found?.items.find(({ content }) => content.code === itemCode) ?? null
  }
}

@Resolver(() => ItemComplianceType)
export class ItemComplianceFields {
  @FieldResolver(() => StandardItemType, { description: 'The promise in its last wording of these days.' })
  item(@Root() { content }: CountedItem) {
    return content
  }

  @FieldResolver(() => String, { description: 'How much was promised, in a few words.' })
  promise(@Root() { content }: CountedItem, @Ctx() { language }: Context) {
    return promiseText(content, language)
  }

  @FieldResolver(() => ComplianceUnitEnum, { description: 'In what promised and delivered are told.' })
  unit(@Root() { content }: CountedItem) {
    return content.measure === 'HOURS_PER_DAY' ? 'MINUTES' : 'TIMES'
  }

  @FieldResolver(() => [ComplianceDayType], {
    description: 'Each day on which something fell due or was eased, in their order.',
  })
  days(@Root() item: CountedItem) {
    return daysWith(item)
  }

  @FieldResolver(() => ComplianceDueConnection, {
    description: 'The rows that the figures are made of, the oldest first.',
  })
  dues(
    @Root() { dues }: CountedItem,
    @Arg('verdicts', () => [ComplianceVerdictEnum], {
      nullable: true,
      description: 'Only with these outcomes; all where nothing is said.',
    })
    verdicts: Verdict[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
  ) {
    const wanted = dues.filter(({ verdict }) => !verdicts || verdicts.includes(verdict))
    return pageOfDues(wanted, { first, after })
  }
}

@Resolver(() => ComplianceDueType)
export class ComplianceDueFields {
  @FieldResolver(() => ServicePointType, {
    nullable: true,
    description: 'Where; empty for the area as a whole.',
  })
  servicePoint(@Root() { placeId }: Due, @Ctx() context: Context) {
    return loadPoint(context, placeId)
  }
}
