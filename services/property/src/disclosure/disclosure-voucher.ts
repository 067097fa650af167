import { defineEntity, p } from '@mikro-orm/core'
import { DisclosureLine } from './disclosure-line.ts'

const DisclosureVoucherSchema = defineEntity({
  name: 'DisclosureVoucher',
  tableName: 'disclosure_voucher',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    disclosureLine: () => p.manyToOne(DisclosureLine),
    disclosureId: p.uuid(),
    fileId: p.uuid(),
    name: p.text(),
  },
})

/** A receipt, an invoice or a statement behind a line: for those to whom account is given, and for nobody else. */
export class DisclosureVoucher extends DisclosureVoucherSchema.class {}
DisclosureVoucherSchema.setClass(DisclosureVoucher)
