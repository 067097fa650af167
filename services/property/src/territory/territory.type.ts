/**
 * Places belong to the organisations service; here they get the fields that this service knows: what is promised in
 * them. The gateway joins both by the identity.
 */
import { createConnectionType } from '@linli/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('ManagementArea', {
  description: 'What one property company looks after under one contract: one estate or several.',
})
export class ManagementAreaType {
  @Field(() => ID, { description: 'By which the area is told from others.' })
  id!: string
}

@Directive('@key(fields: "id")')
@ObjectType('Estate', { description: 'A residential estate (小区).' })
export class EstateType {
  @Field(() => ID, { description: 'By which the estate is told from others.' })
  id!: string
}

export const ManagementAreaConnection = createConnectionType('ManagementArea', () => ManagementAreaType)
