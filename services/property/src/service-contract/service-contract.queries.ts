import { civilDay, daysBetween } from '@linli/kernel'
import { type Context, formatMessage, isIdentity } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { readVersions, StandardVersionType, underWayStatuses } from '../service-standard/index.ts'
import { ManagementAreaType, organisationName, OrganisationType, seatShown } from '../territory/index.ts'
import { availableContractActions } from './service-contract.actions.ts'
import { ServiceContractStatusEnum } from './service-contract.enums.ts'
import { standingOn } from './service-contract.lifecycle.ts'
import {
  contractEventsOf,
  contractsOf,
  loadContract,
  loadContractOfArea,
  loadFiling,
  loadFilings,
  loadFormerContracts,
  loadItems,
  type ContractRow,
} from './service-contract.rows.ts'
import { filingShown, isConcernedWith, itemShown } from './service-contract.shown.ts'
import { loadContractSituation } from './service-contract.situation.ts'
import {
  ContractAvailableActionType,
  ContractFilingType,
  HandoverItemType,
  HandoverType,
  ServiceContractConnection,
  ServiceContractEventConnection,
  ServiceContractType,
} from './service-contract.type.ts'
import {
  contractEventSentence,
  noSuccessorWords,
  standingSentence,
  type Standing,
} from './service-contract.words.ts'

@Resolver(() => ManagementAreaType)
export class ContractsOfAreas {
  // An area is the other service's: whatever we add to it may be missing, or our silence would take the area away.
  @FieldResolver(() => ServiceContractType, {
    nullable: true,
    description: 'By which company, and since when, it is served.',
  })
  serviceContract(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    return loadContractOfArea(context, area.id)
  }

  @FieldResolver(() => [ServiceContractType], {
    nullable: true,
    description: 'Contracts that are over, the last first.',
  })
  formerContracts(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    return loadFormerContracts(context, area.id)
  }
}

/** The fields of a contract that are loaded or computed; `contract` is a plain row, or the entity after an act. */
@Resolver(() => ServiceContractType)
export class ServiceContractFields {
  @Query(() => ServiceContractType, {
    nullable: true,
    description: 'One contract; empty where there is none.',
  })
  serviceContract(
    @Arg('id', () => ID, { description: 'The contract.' }) id: string,
    @Ctx() context: Context,
  ) {
    return isIdentity(id) ? loadContract(context, id) : null
  }

  @Query(() => ServiceContractConnection, {
    description: 'The contracts you have to do with, by what ends next; those without a term come last.',
  })
  async serviceContracts(
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    const found = await contractsOf(context, { first, after })
    const edges = await Promise.all(
      found.edges.map(async ({ node, cursor }) => ({ cursor, node: await loadContract(context, node.id) })),
    )
    return {
      edges,
      pageInfo: found.pageInfo,
      // Counts when it is asked for; a spread would ask.
      get totalCount() {
        return found.totalCount
      },
    }
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The property company.' })
  company(@Root() contract: ContractRow) {
    return { id: contract.companyId }
  }

  @FieldResolver(() => ManagementAreaType, { nullable: true, description: 'What it serves.' })
  managementArea(@Root() contract: ContractRow) {
    return { id: contract.managementAreaId }
  }

  @FieldResolver(() => ServiceContractStatusEnum, { description: 'Where it stands today.' })
  status(@Root() contract: ContractRow, @Ctx() context: Context) {
    return standingOn(civilDay(context.time.now()), contract)
  }

  @FieldResolver(() => String, { description: 'Where it stands, as one sentence with the day that matters.' })
  async standing(@Root() contract: ContractRow, @Ctx() context: Context) {
    return standingSentence(await standingOf(context, contract), context.language)
  }

  @FieldResolver(() => ContractFilingType, {
    nullable: true,
    description: 'What is on file of it; empty while nothing is.',
  })
  async onFile(@Root() contract: ContractRow, @Ctx() context: Context) {
    const filing = await loadFiling(context, contract.filingId)
    return filing && filingShown(context, filing, await isConcernedWith(context, contract.id))
  }

  @FieldResolver(() => ContractFilingType, {
    nullable: true,
    description: 'The confirmed contract for the next term.',
  })
  async renewal(@Root() contract: ContractRow, @Ctx() context: Context) {
    const filings = contract.endedOn ? [] : await loadFilings(context, contract.id)
    const renewal = filings.find(({ isRenewal, status }) => isRenewal && status === 'CONFIRMED')
    return renewal ? filingShown(context, renewal, await isConcernedWith(context, contract.id)) : null
  }

  @FieldResolver(() => [ContractFilingType], {
    description: 'All that was filed and is yours to see, newest first.',
  })
  async filings(@Root() contract: ContractRow, @Ctx() context: Context) {
    const isConcerned = await isConcernedWith(context, contract.id)
    const filings = await loadFilings(context, contract.id)
    return Promise.all(filings.map((filing) => filingShown(context, filing, isConcerned)))
  }

  @FieldResolver(() => HandoverType, { nullable: true, description: 'Its going, while that is under way.' })
  async handover(@Root() contract: ContractRow, @Ctx() context: Context) {
    const { handoverCause: cause, noticedOn, plannedOn, handoverReason: reason } = contract
    if (!cause || !noticedOn || !plannedOn) return null
    const items = (await isConcernedWith(context, contract.id)) ? await loadItems(context, contract.id) : null
    return {
      ...{ cause, noticedOn, plannedOn, reason: reason ?? '', hasNoSuccessor: contract.hasNoSuccessor },
      successor: contract.successorCompanyId ? { id: contract.successorCompanyId } : null,
      itemCount: items?.length ?? null,
      receivedCount: items?.filter(({ receivedAt }) => receivedAt).length ?? null,
    }
  }

  @FieldResolver(() => [HandoverItemType], { description: 'What must change hands; for those concerned.' })
  async handoverItems(@Root() contract: ContractRow, @Ctx() context: Context) {
    const items = await loadItems(context, contract.id)
    return Promise.all(items.map((item) => itemShown(context, item)))
  }

  @FieldResolver(() => [StandardVersionType], {
    description: 'Drafts of the leaving company that are yours to see; they are withdrawn when it is gone.',
  })
  openDrafts(@Root() contract: ContractRow, @Ctx() { em }: Context) {
    if (contract.status !== 'HANDOVER') return []
    return readVersions(
      em,
      `management_area_id = $1 and company_id = $2 and status = any($3::text[]) order by created_at desc, id desc limit 50`,
      [contract.managementAreaId, contract.companyId, [...underWayStatuses]],
    )
  }

  @FieldResolver(() => ServiceContractEventConnection, {
    description: 'Its history, newest first; for those concerned.',
  })
  async events(
    @Root() contract: ContractRow,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    const found = await contractEventsOf(context, contract.id, { first, after })
    const edges = found.edges.map(({ cursor, node: { id, kind, to, at, seatId, reason } }) => ({
      cursor,
      node: {
        ...{ id, to, at, by: seatShown(context, seatId) },
        sentence: contractEventSentence(kind, reason, context.language),
      },
    }))
    return {
      edges,
      pageInfo: found.pageInfo,
      get totalCount() {
        return found.totalCount
      },
    }
  }

  @FieldResolver(() => [ContractAvailableActionType], {
    description: 'What you can do with it now, and what not and why.',
  })
  async availableActions(@Root() contract: ContractRow, @Ctx() context: Context) {
    const situation = await loadContractSituation(context, contract.id)
    if (!situation) return []
    return availableContractActions(situation).map(({ refusal, ...action }) => ({
      ...action,
      isAllowed: refusal === null,
      refusal: refusal && {
        code: refusal.code,
        message: formatMessage(
          context.service.messages[context.language][refusal.code] ?? refusal.code,
          refusal.params,
        ),
        path: refusal.path ? [...refusal.path] : null,
      },
    }))
  }
}

async function standingOf(context: Context, contract: ContractRow): Promise<Standing> {
  const today = civilDay(context.time.now())
  const { endedOn, termTo, plannedOn, successorCompanyId, hasNoSuccessor } = contract
  if (endedOn) return { for: 'ENDED', day: endedOn }
  if (plannedOn) {
    const items = (await isConcernedWith(context, contract.id)) ? await loadItems(context, contract.id) : null
    const successor = hasNoSuccessor
      ? noSuccessorWords[context.language]
      : await organisationName(context, successorCompanyId)
    return {
      for: 'HANDOVER',
      day: plannedOn,
      open: items?.filter(({ receivedAt }) => !receivedAt).length ?? null,
      successor,
    }
  }
  if (!termTo) {
    const isProposed = (await loadFilings(context, contract.id)).some(({ status }) => status === 'PROPOSED')
    return { for: isProposed ? 'PROPOSED' : 'UNFILED', day: null }
  }
  if (termTo < today) return { for: 'SERVING_ON', day: termTo }
  return { for: 'TERM', day: termTo, daysLeft: daysBetween(today, termTo) }
}
