/**
 * Places belong to the organisations service; here they get the fields that this service knows: what is promised in
 * them. The gateway joins both by the identity.
 */
import { CivilDay, createConnectionType } from '@linli/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { OrganisationType } from './organisation.type.ts'

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

@ObjectType('ServiceContract', { description: 'By which a property company serves a management area.' })
export class ServiceContractType {
  @Field(() => ID, { description: 'By which the contract is told from others.' })
  id!: string

  @Field(() => OrganisationType, { nullable: true, description: 'The property company.' })
  company?: OrganisationType | null

  @Field(() => CivilDay, { description: 'Since when it serves here.' })
  inForceFrom!: string
}

export const ManagementAreaConnection = createConnectionType('ManagementArea', () => ManagementAreaType)
