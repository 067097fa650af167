import { CivilDay } from '@linli/subgraph'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { ContractActionEnum, ServiceContractType, type ContractAction } from '../service-contract/index.ts'

const ContractTodayKindEnum = {
  CONFIRM: 'CONFIRM',
  FILE: 'FILE',
  ENDS: 'ENDS',
  SERVES_ON: 'SERVES_ON',
  HANDOVER: 'HANDOVER',
  DRAFT_RENEWAL: 'DRAFT_RENEWAL',
} as const
export type ContractTodayKind = keyof typeof ContractTodayKindEnum
registerEnumType(ContractTodayKindEnum, {
  name: 'PropertyTodayContractKind',
  description: 'Why a contract is on your desk.',
  valuesConfig: {
    CONFIRM: { description: 'What was entered waits to be compared with the paper.' },
    FILE: { description: 'What stands in it is not on file yet.' },
    ENDS: { description: 'Its term ends soon.' },
    SERVES_ON: { description: 'Its term is over and the company serves on.' },
    HANDOVER: { description: 'The company leaves, and things change hands.' },
    DRAFT_RENEWAL: { description: 'The contract for the next term is on file and has no standard yet.' },
  },
})

@ObjectType('PropertyTodayContract', { description: 'A contract on your desk, with what moves it on.' })
export class PropertyTodayContractType {
  @Field(() => ID, { description: 'By which the entry is told from others.' })
  id!: string

  @Field(() => ContractTodayKindEnum, { description: 'Why it is on your desk.' })
  kind!: ContractTodayKind

  @Field(() => String, { description: 'What waits, as one sentence.' })
  sentence!: string

  @Field(() => CivilDay, { nullable: true, description: 'The day that matters, where there is one.' })
  dueOn!: string | null

  @Field(() => Boolean, { description: 'Whether that day has passed.' })
  isOverdue!: boolean

  @Field(() => ContractActionEnum, {
    nullable: true,
    description: 'What you can do next; empty where you only watch.',
  })
  action!: ContractAction | null

  @Field(() => String, { description: 'The code of the management area it is about.' })
  areaCode!: string

  @Field(() => String, { description: 'The name of the management area, as this module last heard it.' })
  areaName!: string

  @Field(() => ServiceContractType, { description: 'The contract it is about.' })
  serviceContract!: ServiceContractType
}
