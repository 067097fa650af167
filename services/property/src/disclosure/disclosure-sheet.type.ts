import { Field, ObjectType } from 'type-graphql'

@ObjectType('DisclosureSheet', { description: 'What a company told the owners of an area in one month.' })
export class DisclosureSheetType {
  @Field(() => String, { description: 'The month, such as 2026-11.' })
  month!: string
}
