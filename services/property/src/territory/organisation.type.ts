import { Directive, Field, ID, ObjectType } from 'type-graphql'

/**
 * What this service says about things that the organisations service owns: only the identity by which the gateway
 * asks their owner for names and codes.
 */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Organisation', {
  description: 'A property company, a committee, an office: any body with people in posts.',
})
export class OrganisationType {
  @Field(() => ID, { description: 'By which the organisation is told from others.' })
  id!: string
}
