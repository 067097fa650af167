import { Decimal } from '@linli/subgraph'
import { Field, InputType, Int } from 'type-graphql'
import { ManagementMode } from './management-mode.ts'

@InputType({ description: 'What is known of an estate. What is left out or empty is unknown.' })
export class EstateFactsInput {
  @Field(() => String, { description: 'What residents call the estate.' })
  name!: string

  @Field(() => ManagementMode, { description: 'Who looks after its shared parts.' })
  managementMode!: ManagementMode

  @Field(() => Decimal, {
    nullable: true,
    description: 'Which part of its households was resettled here together, in per cent.',
  })
  resettlementPercent?: string | null

  @Field(() => Int, { nullable: true, description: 'The year in which most of it was finished.' })
  builtYear?: number | null

  @Field(() => Int, { nullable: true, description: 'How many homes there are.' })
  households?: number | null

  @Field(() => Decimal, { nullable: true, description: 'Floor space of all buildings in square metres.' })
  area?: string | null

  @Field(() => String, { nullable: true, description: 'Street and number of its main gate.' })
  address?: string | null
}
