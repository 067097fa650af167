import { CivilDay, createConnectionType, DateTime, Decimal } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AttachedFileType, StandardActorType, StandardVersionType } from '../service-standard/index.ts'
import { ManagementAreaType, OrganisationType } from '../territory/index.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import {
  ContractActionEnum,
  ContractEndCauseEnum,
  FeeRegimeEnum,
  FilingStatusEnum,
  HandoverCauseEnum,
  ServiceContractStatusEnum,
  type ContractAction,
  type ContractEndCause,
  type FeeRegime,
  type HandoverCause,
} from './service-contract.enums.ts'
import type { FilingStatus, ServiceContractStatus } from './service-contract.lifecycle.ts'

@ObjectType('ServiceContractAvailableAction', {
  description:
    'A button for this reader: allowed, or refused with its reason. A button that is not theirs is absent.',
})
export class ContractAvailableActionType {
  @Field(() => ContractActionEnum, { description: 'What can be done.' })
  action!: ContractAction

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  isAllowed!: boolean

  @Field(() => Boolean, { description: 'Whether this is the step that moves the contract on.' })
  isNextStep!: boolean

  @Field(() => ServiceContractRefusal, {
    nullable: true,
    description: 'Why it cannot be done now, and what would help.',
  })
  refusal?: ServiceContractRefusal | null
}

@ObjectType('ServiceContractClause', { description: 'A clause that may be cited as what allows a change.' })
export class ContractClauseType {
  @Field(() => String, { description: 'How the clause is cited, such as 第十二条.' })
  number!: string

  @Field(() => String, { description: 'What the clause says.' })
  text!: string
}

@ObjectType('ContractFiling', {
  description: 'What somebody entered of a contract, and what became of it 备案.',
})
export class ContractFilingType {
  @Field(() => ID, { description: 'By which the filing is told from others.' })
  id!: string

  @Field(() => FilingStatusEnum, { description: 'What became of it.' })
  status!: FilingStatus

  @Field(() => Boolean, { description: 'Whether it is the contract for the next term.' })
  isRenewal!: boolean

  @Field(() => String, { description: 'The number that stands on the contract.' })
  number!: string

  @Field(() => CivilDay, { description: 'The first day of the term.' })
  termFrom!: string

  @Field(() => CivilDay, { description: 'The last day of the term.' })
  termTo!: string

  @Field(() => FeeRegimeEnum, { description: 'How the company is paid.' })
  feeRegime!: FeeRegime

  @Field(() => String, { description: 'The agreed level of service, as the contract names it.' })
  level!: string

  @Field(() => Decimal, { description: 'The fee for one square metre and month, in yuan with two decimals.' })
  feePerSquareMetre!: string

  @Field(() => [ContractClauseType], { description: 'Clauses that may be cited as what allows a change.' })
  clauses!: ContractClauseType[]

  @Field(() => AttachedFileType, {
    nullable: true,
    description: 'A scan of the contract; for those concerned.',
  })
  file?: AttachedFileType | null

  @Field(() => DateTime, { description: 'When it was entered.' })
  proposedAt!: Date

  @Field(() => StandardActorType, { nullable: true, description: 'Who entered it; for those concerned.' })
  proposedBy?: StandardActorType | null

  @Field(() => Boolean, {
    description: 'Whether community staff entered it from paper for the company 代录.',
  })
  isRecorded!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed or sent back.' })
  decidedAt?: Date | null

  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who confirmed it or sent it back; for those concerned.',
  })
  decidedBy?: StandardActorType | null

  @Field(() => String, { nullable: true, description: 'Why it was sent back.' })
  reason?: string | null
}

@ObjectType('HandoverTick', { description: 'That one side says a thing has changed hands.' })
class HandoverTickType {
  @Field(() => DateTime, { description: 'When it was ticked.' })
  at!: Date

  @Field(() => StandardActorType, { nullable: true, description: 'Who ticked it.' })
  by?: StandardActorType | null

  @Field(() => String, { nullable: true, description: 'What was remarked.' })
  remark?: string | null

  @Field(() => AttachedFileType, { nullable: true, description: 'A list, a photograph or a receipt.' })
  file?: AttachedFileType | null
}

@ObjectType('HandoverItem', { description: 'One thing that must change hands when a company leaves.' })
export class HandoverItemType {
  @Field(() => ID, { description: 'By which the thing is told from others.' })
  id!: string

  @Field(() => String, { description: 'What it is.' })
  title!: string

  @Field(() => CivilDay, { description: 'By which day it must have changed hands.' })
  dueOn!: string

  @Field(() => Boolean, { description: 'Whether that day is over and it was not received.' })
  isLate!: boolean

  @Field(() => HandoverTickType, { nullable: true, description: 'That the leaving company has given it.' })
  handedOver?: HandoverTickType | null

  @Field(() => HandoverTickType, { nullable: true, description: 'That the other side has got it.' })
  received?: HandoverTickType | null
}

@ObjectType('Handover', { description: 'The going of a company: why, until when, and who comes.' })
export class HandoverType {
  @Field(() => HandoverCauseEnum, { description: 'Why the company leaves.' })
  cause!: HandoverCause

  @Field(() => CivilDay, { description: 'The day of the written notice.' })
  noticedOn!: string

  @Field(() => CivilDay, { description: 'The day on which it shall be over.' })
  plannedOn!: string

  @Field(() => String, { description: 'The reason in words.' })
  reason!: string

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The company that comes; empty where none is named.',
  })
  successor?: OrganisationType | null

  @Field(() => Boolean, { description: 'Whether no company comes: the owners or the community take over.' })
  hasNoSuccessor!: boolean

  @Field(() => Int, {
    nullable: true,
    description: 'How many things must change hands; for those concerned.',
  })
  itemCount?: number | null

  @Field(() => Int, { nullable: true, description: 'How many of them were received; for those concerned.' })
  receivedCount?: number | null
}

@ObjectType('ServiceContractEvent', {
  description: 'One line of the history of a contract. It is never rewritten.',
})
class ServiceContractEventType {
  @Field(() => ID, { description: 'By which the line is told from others.' })
  id!: string

  @Field(() => String, { description: 'What happened, as one sentence.' })
  sentence!: string

  @Field(() => ServiceContractStatusEnum, { description: 'Where the contract stood afterwards.' })
  to!: ServiceContractStatus

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: Date

  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who did it; empty where it happened by itself.',
  })
  by?: StandardActorType | null
}
export const ServiceContractEventConnection = createConnectionType(
  'ServiceContractEvent',
  () => ServiceContractEventType,
)

@ObjectType('ServiceContract', { description: 'By which a property company serves a management area.' })
export class ServiceContractType {
  @Field(() => ID, { description: 'By which the contract is told from others.' })
  id!: string

  @Field(() => OrganisationType, { nullable: true, description: 'The property company.' })
  company?: OrganisationType | null

  @Field(() => ManagementAreaType, { nullable: true, description: 'What it serves.' })
  managementArea?: ManagementAreaType | null

  @Field(() => ServiceContractStatusEnum, { description: 'Where it stands today.' })
  status!: ServiceContractStatus

  @Field(() => String, { description: 'Where it stands, as one sentence with the day that matters.' })
  standing!: string

  @Field(() => Int, { description: 'Grows with every change; sent back with an act.' })
  revision!: number

  @Field(() => CivilDay, { description: 'Since when it serves here.' })
  inForceFrom!: string

  @Field(() => CivilDay, { nullable: true, description: 'The last day of the term that is on file.' })
  termTo?: string | null

  @Field(() => CivilDay, { nullable: true, description: 'The day on which it ended.' })
  endedOn?: string | null

  @Field(() => ContractEndCauseEnum, { nullable: true, description: 'By what it ended.' })
  endCause?: ContractEndCause | null

  @Field(() => ContractFilingType, {
    nullable: true,
    description: 'What is on file of it; empty while nothing is.',
  })
  onFile?: ContractFilingType | null

  @Field(() => ContractFilingType, {
    nullable: true,
    description: 'The confirmed contract for the next term.',
  })
  renewal?: ContractFilingType | null

  @Field(() => [ContractFilingType], { description: 'All that was filed and is yours to see, newest first.' })
  filings!: ContractFilingType[]

  @Field(() => HandoverType, { nullable: true, description: 'Its going, while that is under way.' })
  handover?: HandoverType | null

  @Field(() => [HandoverItemType], { description: 'What must change hands; for those concerned.' })
  handoverItems!: HandoverItemType[]

  @Field(() => [StandardVersionType], {
    description: 'Drafts of the leaving company that are yours to see; they are withdrawn when it is gone.',
  })
  openDrafts!: StandardVersionType[]

  @Field(() => [ContractAvailableActionType], {
    description: 'What you can do with it now, and what not and why.',
  })
  availableActions!: ContractAvailableActionType[]
}

export const ServiceContractConnection = createConnectionType('ServiceContract', () => ServiceContractType)
