import { newId } from '@linli/kernel'
import { Collection, defineEntity, p } from '@mikro-orm/core'
import type { DisclosureLineContent } from './disclosure-content.ts'
import { DisclosureVoucher } from './disclosure-voucher.ts'
import type { DisclosureSection, FeeUnit } from './disclosure.enums.ts'
import { Disclosure, type Voucher } from './disclosure.ts'

const DisclosureLineSchema = defineEntity({
  name: 'DisclosureLine',
  tableName: 'disclosure_line',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    disclosure: () => p.manyToOne(Disclosure),
    position: p.integer(),
    section: p.text().$type<DisclosureSection>(),
    title: p.text(),
    detail: p.text().nullable(),
    basis: p.text().nullable(),
    count: p.integer().nullable(),
    amountFen: p.bigint('bigint').nullable(),
    unit: p.text().$type<FeeUnit>().nullable(),
    vouchers: () => p.oneToMany(DisclosureVoucher).mappedBy('disclosureLine'),
  },
})

/** One line of a disclosure: a post, a fee, a work, or an amount of money with what it is for. */
export class DisclosureLine extends DisclosureLineSchema.class {
  static of(
    { id: disclosureId, districtId }: { readonly id: string; readonly districtId: string },
    { section, title, detail, basis, count, amountFen, unit }: DisclosureLineContent,
    vouchers: readonly Voucher[],
    position: number,
  ): DisclosureLine {
    const line = Object.assign(new DisclosureLine(), {
      ...{ id: newId(), districtId, position, section, title, detail, basis, count, amountFen, unit },
    })
    line.vouchers = new Collection(line)
    for (const voucher of vouchers)
      line.vouchers.add(
        Object.assign(new DisclosureVoucher(), { id: newId(), districtId, disclosureId, ...voucher }),
      )
    return line
  }

  get content(): DisclosureLineContent {
    const { section, title, detail = null, basis = null, count = null, amountFen = null, unit = null } = this
    return { section, title, detail, basis, count, amountFen, unit }
  }
}
DisclosureLineSchema.setClass(DisclosureLine)
