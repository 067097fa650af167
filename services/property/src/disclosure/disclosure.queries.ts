import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { isIdentity } from '@linli/subgraph'
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { dutiesOf, latenessAround, loadDuty } from './disclosure-duty.rows.ts'
import {
  DisclosureDutyConnection,
  DisclosureDutyType,
  DisclosureLatenessType,
  DisclosureRuleType,
} from './disclosure-duty.type.ts'
import { readDisclosureRules } from './disclosure-rules.ts'
import { DisclosureDutyStateEnum, type DisclosureDutyState } from './disclosure.enums.ts'
import { readDisclosures } from './disclosure.rows.ts'
import { readVoucherFile } from './disclosure-voucher-file.ts'
import { DisclosureFileType, DisclosureType } from './disclosure.type.ts'

@Resolver()
export class DisclosureQueries {
  @Query(() => DisclosureDutyConnection, {
    description: 'What your company must disclose, or what is to be disclosed in your places, soonest first.',
  })
  disclosureDuties(
    @Arg('states', () => [DisclosureDutyStateEnum], {
      nullable: true,
      description: 'Where they stand; without any, all that is neither done nor gone.',
    })
    states: DisclosureDutyState[] | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'A part of the name or of the code of an area.',
    })
    search: string | null,
    @Arg('companyId', () => ID, { nullable: true, description: 'Of this company only.' })
    companyId: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    const company = companyId && (isIdentity(companyId) ? companyId : nobody)
    return dutiesOf(
      context,
      { states: states ?? [], search: search ?? '', companyId: company },
      { first, after },
    )
  }

  @Query(() => DisclosureDutyType, {
    nullable: true,
    description: 'One duty to disclose; empty where there is none.',
  })
  disclosureDuty(@Arg('id', () => ID, { description: 'The duty.' }) id: string, @Ctx() context: Context) {
    return isIdentity(id) ? loadDuty(context, id) : null
  }

  @Query(() => DisclosureType, {
    nullable: true,
    description: 'One published disclosure by its lasting reference, as printed on paper.',
  })
  async disclosureByReference(
    @Arg('reference', () => String, { description: 'The reference, such as 210113001001-M01-D3.' })
    reference: string,
    @Ctx() context: Context,
  ) {
    // Typed from paper: what cannot be a reference is simply not there.
    if (!/^[\w-]{1,60}$/.test(reference)) return null
    const [found] = await readDisclosures(context.em, 'reference = $1 order by id limit 1', [reference])
    return found ?? null
  }

  @Query(() => DisclosureFileType, {
    nullable: true,
    description: 'What proves a line, as a file; empty for everybody to whom no account is given.',
  })
  disclosureVoucher(
    @Arg('id', () => ID, { description: 'The voucher.' }) id: string,
    @Ctx() context: Context,
  ) {
    return readVoucherFile(context, id)
  }

  @Query(() => [DisclosureLatenessType], {
    description:
      'Which companies are late in your places, the one that is late longest first; at most a hundred.',
  })
  disclosureLateness(@Ctx() context: Context) {
    return latenessAround(context)
  }

  @Query(() => [DisclosureRuleType], {
    description:
      'How often what must be disclosed in your district today, and by when; then what will hold later.',
  })
  async disclosureRules(@Ctx() context: Context) {
    const { viewer, em, time } = context
    if (!viewer.district) return []
    const today = civilDay(time.now())
    const rules = await readDisclosureRules(em, viewer.district)
    return [...rules.allOn(today), ...rules.after(today)]
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'
