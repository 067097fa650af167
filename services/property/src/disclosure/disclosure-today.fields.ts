import { addDays, civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import { PropertyTodayType } from '../today/index.ts'
import { dutiesOf } from './disclosure-duty.rows.ts'
import { DisclosureDutyType } from './disclosure-duty.type.ts'

/** A desk is for a day: the calendar has the rest. */
const mostOnDesk = 20
/** What is due later than that can wait for another day. */
const daysAhead = 14

@Resolver(() => PropertyTodayType)
export class DisclosureTodayFields {
  @FieldResolver(() => [DisclosureDutyType], {
    description:
      'For a company: what it must disclose within two weeks, or is late with. For those around it: what is late. Soonest first, at most twenty.',
  })
  async disclosuresDue(@Ctx() context: Context) {
    const { viewer, time } = context
    if (viewer.isAnonymous || !viewer.district) return []
    const isCompany = viewer.holds('PROPERTY_COMPANY')
    const states = isCompany ? (['LATE', 'DUE'] as const) : (['LATE'] as const)
    const found = await dutiesOf(context, { states, search: '', companyId: null }, { first: mostOnDesk })
    const until = addDays(civilDay(time.now()), daysAhead)
    return found.edges.map(({ node }) => node).filter(({ dueOn }) => dueOn <= until)
  }
}
