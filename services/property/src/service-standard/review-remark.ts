import { defineEntity, p } from '@mikro-orm/core'
import type { ReviewingBody } from './standard-version.enums.ts'
import { StandardVersion } from './standard-version.ts'

const ReviewRemarkSchema = defineEntity({
  name: 'ReviewRemark',
  tableName: 'review_remark',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    standardVersion: () => p.manyToOne(StandardVersion),
    body: p.text().$type<ReviewingBody>().nullable(),
    itemCode: p.text().nullable(),
    text: p.text(),
    at: p.datetime(),
    authorSeatId: p.uuid().nullable(),
  },
})

/** What somebody who sent a version back wants changed. */
export class ReviewRemark extends ReviewRemarkSchema.class {}
ReviewRemarkSchema.setClass(ReviewRemark)
