import { newId, nextStatus, type CivilDay } from '@linli/kernel'
import { Collection, defineEntity, p } from '@mikro-orm/core'
import { clock, type Actor } from '../service-standard/index.ts'
import type { ContractFiling } from './contract-filing.ts'
import { HandoverItem, type TickDetail } from './handover-item.ts'
import { ServiceContractEvent } from './service-contract-event.ts'
import type { ContractEndCause, ContractEventKind, HandoverCause } from './service-contract.enums.ts'
import {
  contractMoves,
  type ServiceContractMove,
  type ServiceContractStatus,
} from './service-contract.lifecycle.ts'

const ServiceContractSchema = defineEntity({
  name: 'ServiceContract',
  tableName: 'service_contract',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    managementAreaId: p.uuid(),
    companyId: p.uuid(),
    status: p.text().$type<ServiceContractStatus>(),
    revision: p.integer().version(),
    inForceFrom: p.date(),
    endedOn: p.date().nullable(),
    endCause: p.text().$type<ContractEndCause>().nullable(),
    filingId: p.uuid().nullable(),
    termFrom: p.date().nullable(),
    termTo: p.date().nullable(),
    predecessorId: p.uuid().nullable(),
    handoverCause: p.text().$type<HandoverCause>().nullable(),
    noticedOn: p.date().nullable(),
    plannedOn: p.date().nullable(),
    handoverReason: p.text().nullable(),
    handoverFileId: p.uuid().nullable(),
    successorCompanyId: p.uuid().nullable(),
    hasNoSuccessor: p.boolean(),
    isAwaitingRegister: p.boolean(),
    items: () => p.oneToMany(HandoverItem).mappedBy('serviceContract'),
    events: () => p.oneToMany(ServiceContractEvent).mappedBy('serviceContract'),
  },
})

/** Who gave notice, when, and when it shall be over. */
export interface Departure {
  readonly cause: HandoverCause
  readonly noticedOn: CivilDay
  readonly plannedOn: CivilDay
  readonly reason: string
  readonly fileId: string | null
}

/** Who serves next: a company, nobody (the owners themselves or the community), or not decided yet. */
export type Successor = { readonly companyId: string } | 'NOBODY' | null

/** By which a property company serves a management area. Its verbs are the moves of the lifecycle. */
export class ServiceContract extends ServiceContractSchema.class {
  /** A company begins to serve: told by the register, taken over from another, or renewed. */
  static begin(
    place: { districtId: string; managementAreaId: string; companyId: string },
    inForceFrom: CivilDay,
    predecessorId: string | null,
    now: Date,
  ): ServiceContract {
    const contract = Object.assign(new ServiceContract(), {
      ...{ id: newId(), ...place, inForceFrom, predecessorId, status: 'ACTIVE' as const },
      ...{ hasNoSuccessor: false, isAwaitingRegister: false },
    })
    contract.items = new Collection<HandoverItem>(contract)
    contract.events = new Collection<ServiceContractEvent>(contract)
    contract.tellEvent('BEGUN', null, clock, now)
    return contract
  }

  filed(filing: ContractFiling, actor: Actor, now: Date): void {
    this.tellEvent(filing.isRenewal ? 'RENEWAL_FILED' : 'FILED', this.status, actor, now)
  }

  /** What was filed is confirmed and is from now on what is on file. A renewal waits for its first day. */
  takeFiling(filing: ContractFiling, today: CivilDay, actor: Actor, now: Date): void {
    const kind = filing.isRenewal ? 'RENEWAL_CONFIRMED' : 'FILING_CONFIRMED'
    this.tellEvent(kind, this.status, actor, now, filing.number)
    if (filing.isRenewal) return
    this.filingId = filing.id
    this.termFrom = filing.termFrom
    this.termTo = filing.termTo
    if (filing.termFrom < this.inForceFrom) this.inForceFrom = filing.termFrom
    if (this.status === 'ACTIVE' && filing.termTo < today) this.outlast(now)
    else if (this.status === 'INDEFINITE' && filing.termTo >= today)
      this.move('resumeTerm', 'RESUMED', actor, now)
  }

  returnFiling(reason: string, actor: Actor, now: Date): void {
    this.tellEvent('FILING_RETURNED', this.status, actor, now, reason)
  }

  /** Kept in the history, so that nobody need ask whether they were reminded. */
  remind(daysLeft: number, now: Date): void {
    this.tellEvent('REMINDED', this.status, clock, now, String(daysLeft))
  }

  /** The term is over and nobody has decided anything: it goes on, without a term. */
  outlast(now: Date): void {
    this.move('outlast', 'OUTLASTED', clock, now)
  }

  beginHandover(
    departure: Departure,
    successor: Successor,
    items: readonly string[],
    actor: Actor,
    now: Date,
  ): void {
    this.handoverCause = departure.cause
    this.noticedOn = departure.noticedOn
    this.plannedOn = departure.plannedOn
    this.handoverReason = departure.reason
    this.handoverFileId = departure.fileId
    this.take(successor)
    this.move('handOver', 'HANDOVER_BEGUN', actor, now, departure.reason)
    for (const title of items) this.addItem(title, departure.plannedOn)
  }

  nameSuccessor(successor: Successor, name: string, actor: Actor, now: Date): void {
    this.take(successor)
    this.tellEvent('SUCCESSOR_NAMED', this.status, actor, now, name)
  }

  /** What was planned is kept in the history; the list of things to hand over stays for the next time. */
  callOffHandover(today: CivilDay, reason: string, actor: Actor, now: Date): void {
    this.handoverCause = null
    this.noticedOn = null
    this.plannedOn = null
    this.handoverReason = null
    this.handoverFileId = null
    this.take(null)
    const hasTerm = this.termTo != null && this.termTo >= today
    const isOver = this.termTo != null && !hasTerm
    this.move(isOver ? 'resumeWithoutTerm' : 'resumeTerm', 'HANDOVER_CALLED_OFF', actor, now, reason)
  }

  addItem(title: string, dueOn: CivilDay, teller?: { actor: Actor; now: Date }): HandoverItem {
    const item = HandoverItem.of(this, { title, dueOn, position: this.items.length })
    this.items.add(item)
    if (teller) this.tellEvent('ITEM_ADDED', this.status, teller.actor, teller.now, title)
    return item
  }

  handOverItem(item: HandoverItem, detail: TickDetail, actor: Actor, now: Date): void {
    item.handOver(detail, actor, now)
    this.tellEvent('ITEM_HANDED_OVER', this.status, actor, now, item.title)
  }

  receiveItem(item: HandoverItem, detail: TickDetail, actor: Actor, now: Date): void {
    item.receive(detail, actor, now)
    this.tellEvent('ITEM_RECEIVED', this.status, actor, now, item.title)
  }

  /** Somebody else has taken over: only now do the duties of this company end (民法典 950). */
  finishHandover(today: CivilDay, reason: string | null, actor: Actor, now: Date): void {
    this.end('finish', 'TAKEN_OVER', today)
    this.isAwaitingRegister = true
    this.tellEvent('TAKEN_OVER', 'HANDOVER', actor, now, reason)
  }

  /** The first day of the new term has come. */
  renew(filing: ContractFiling, today: CivilDay, now: Date): ServiceContract {
    const former = this.status
    this.end('renew', 'RENEWED', today)
    this.tellEvent('RENEWED', former, clock, now, filing.number)
    const { districtId, managementAreaId, companyId } = this
    const next = ServiceContract.begin(
      { districtId, managementAreaId, companyId },
      filing.termFrom,
      this.id,
      now,
    )
    next.filingId = filing.id
    next.termFrom = filing.termFrom
    next.termTo = filing.termTo
    return next
  }

  /** The register of organisations names another company, or none. */
  replace(today: CivilDay, now: Date): void {
    const former = this.status
    this.end('replace', 'REGISTERED', today)
    this.tellEvent('REPLACED', former, clock, now)
  }

  private end(move: ServiceContractMove, cause: ContractEndCause, today: CivilDay): void {
    this.status = nextStatus<ServiceContractStatus, typeof contractMoves>(contractMoves, this.status, move)
    this.endCause = cause
    this.endedOn = today > this.inForceFrom ? today : this.inForceFrom
  }

  private take(successor: Successor): void {
    this.hasNoSuccessor = successor === 'NOBODY'
    this.successorCompanyId = successor === null || successor === 'NOBODY' ? null : successor.companyId
  }

  private move(
    move: ServiceContractMove,
    kind: ContractEventKind,
    actor: Actor,
    now: Date,
    reason: string | null = null,
  ): void {
    const from = this.status
    this.status = nextStatus<ServiceContractStatus, typeof contractMoves>(contractMoves, from, move)
    this.tellEvent(kind, from, actor, now, reason)
  }

  private tellEvent(
    kind: ContractEventKind,
    from: ServiceContractStatus | null,
    actor: Actor,
    now: Date,
    reason: string | null = null,
  ): void {
    this.events.add(ServiceContractEvent.of(this.districtId, kind, [from, this.status], actor, now, reason))
  }
}
ServiceContractSchema.setClass(ServiceContract)
