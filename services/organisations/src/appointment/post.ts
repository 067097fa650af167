import { defineEntity, p } from '@mikro-orm/core'
import type { OrganisationKind } from '../organisation/index.ts'
import type { SeatKind } from './seat-kind.ts'

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'post',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    name: p.string(),
    seatKind: p.string().$type<SeatKind>().strictNullable(),
    administrator: p.boolean(),
    organisationKinds: p.array().$type<OrganisationKind[]>(),
    position: p.integer(),
  },
})

export class Post extends PostSchema.class {
  existsIn(kind: OrganisationKind): boolean {
    return this.organisationKinds.includes(kind)
  }
}
PostSchema.setClass(Post)
