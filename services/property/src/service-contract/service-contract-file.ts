import { Money, refuse } from '@linli/kernel'
import { act, CivilDay, type Context, Decimal, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { actorOf, fileFault, textFault } from '../service-standard/index.ts'
import { ContractFiling, type ContractTerms } from './contract-filing.ts'
import { ServiceContractRefusal } from './service-contract-refusal.type.ts'
import { FeeRegimeEnum, type FeeRegime } from './service-contract.enums.ts'
import { findContractToChange } from './service-contract.finding.ts'
import {
  isContractStale,
  mayFile,
  mayFileRenewal,
  termsFault,
  type ContractAnswer,
} from './service-contract.policy.ts'
import { contractSituationOf } from './service-contract.situation.ts'
import { notifyContract, tellContract } from './service-contract.telling.ts'
import { ServiceContractType } from './service-contract.type.ts'

@InputType('ServiceContractClauseInput', {
  description: 'A clause that may be cited as what allows a change.',
})
class ClauseInput {
  @Field(() => String, { description: 'How the clause is cited, such as 第十二条.' })
  number!: string

  @Field(() => String, { description: 'What the clause says.' })
  text!: string
}

@InputType('ServiceContractTermsInput', { description: 'What stands in a contract.' })
class TermsInput {
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

  @Field(() => Decimal, {
    description: 'The fee for one square metre and month, in yuan with at most two decimals.',
  })
  feePerSquareMetre!: string

  @Field(() => [ClauseInput], {
    description: 'Clauses that may be cited as what allows a change; may be empty.',
  })
  clauses!: ClauseInput[]

  @Field(() => ID, { nullable: true, description: 'A scan of the contract.' })
  fileId?: string | null
}

@InputType('ServiceContractFileInput', {
  description: 'Enters what stands in a contract, for the community or the street to confirm.',
})
class ServiceContractFileInput {
  @Field(() => ID, { description: 'The contract.' })
  serviceContractId!: string

  @Field(() => Int, { description: 'The revision you were looking at.' })
  revision!: number

  @Field(() => TermsInput, { description: 'What stands in it.' })
  terms!: TermsInput

  @Field(() => Boolean, {
    description: 'Whether this is the contract for the next term rather than the present one.',
  })
  isRenewal!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, so that sending this twice has one effect.',
  })
  idempotencyKey?: string | null
}

@ObjectType('ServiceContractFilePayload', { description: 'What came of it.' })
class ServiceContractFilePayload {
  @Field(() => ServiceContractType, {
    nullable: true,
    description: 'The contract as it is now; empty where it is not yours to see.',
  })
  serviceContract?: ServiceContractType | null

  @Field(() => [ServiceContractRefusal], { description: 'Why it was not done; empty when it was.' })
  errors!: ServiceContractRefusal[]
}

@Resolver()
export class ServiceContractFile {
  @Mutation(() => ServiceContractFilePayload, {
    description: 'Enters what stands in a contract, for the community or the street to confirm.',
  })
  serviceContractFile(
    @Arg('input', () => ServiceContractFileInput, { description: 'What shall be done.' })
    input: ServiceContractFileInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const contract = await findContractToChange(em, input.serviceContractId)
      if (!contract) return refused(refuse('NOT_FOUND'))
      const situation = await contractSituationOf(context, contract.id)
      const { isRenewal, terms } = input
      const refusal =
        isContractStale(situation, input.revision) ??
        (isRenewal ? mayFileRenewal(situation) : mayFile(situation)) ??
        formFault(terms) ??
        termsFault(terms, isRenewal, situation) ??
        (await fileFault(em, terms.fileId))
      if (refusal) return refused(refusal, { serviceContract: contract })
      const now = context.time.now()
      const actor = actorOf(context.viewer)
      const open = await em.find(ContractFiling, { serviceContract: contract.id, status: 'PROPOSED' })
      for (const former of open) former.replace()
      const isRecorded = !context.viewer.holds('PROPERTY_COMPANY')
      const filing = ContractFiling.propose(contract, termsOf(terms), { isRenewal, isRecorded }, actor, now)
      em.persist(filing)
      contract.filed(filing, actor, now)
      await tellContract(em, contract, 'ServiceContractFiled', { contractFilingId: filing.id })
      await notifyContract(em, contract, 'CONTRACT_FILED', { occasion: filing.id, isForStreet: true })
      return { serviceContract: contract, errors: [] }
    })
  }
}

/** More clauses than this are a copy of the contract; its scan says it better. */
const mostClauses = 30
/** A thousand yuan for a square metre and month is a slip of the keyboard. */
const highestFee = Money.ofYuan('1000')

function formFault({ number, level, feePerSquareMetre, clauses }: TermsInput): ContractAnswer {
  const isFee = /^\d{1,4}(\.\d{1,2})?$/.test(feePerSquareMetre)
  const isLow = isFee && Money.ofYuan(feePerSquareMetre).compare(highestFee) < 0
  if (!isLow) return refuse('INVALID_INPUT', undefined, ['terms', 'feePerSquareMetre'])
  if (clauses.length > mostClauses) return refuse('INVALID_INPUT', undefined, ['terms', 'clauses'])
  const faults = [
    textFault(number, 60, 'number'),
    textFault(level, 40, 'level'),
    ...clauses.flatMap((clause) => [
      textFault(clause.number, 40, 'clauses'),
      textFault(clause.text, 2000, 'clauses'),
    ]),
  ]
  const fault = faults.find((one) => one !== null)
  return fault ? { ...fault, path: ['terms', ...(fault.path ?? [])] } : null
}

function termsOf({ feePerSquareMetre, clauses, fileId = null, ...terms }: TermsInput): ContractTerms {
  const { termFrom, termTo, feeRegime } = terms
  return {
    ...{ termFrom, termTo, feeRegime, fileId, number: terms.number.trim(), level: terms.level.trim() },
    feeFen: Money.ofYuan(feePerSquareMetre).fen,
    clauses: clauses.map(({ number, text }) => ({ number: number.trim(), text: text.trim() })),
  }
}
