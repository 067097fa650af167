import { newId, nextStatus } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { CommunityType } from '../service-standard/index.ts'
import {
  serviceRequestMoves,
  type ServiceRequestMove,
  type ServiceRequestStatus,
} from './service-request.lifecycle.ts'
import type { RequestChannel, RequestOutcome } from './service-request.enums.ts'
import type { ServiceRequestCategory, ServiceRequestKind } from '../response-policy/index.ts'
import { Requester } from './requester.ts'

const ServiceRequestSchema = defineEntity({
  name: 'ServiceRequest',
  tableName: 'service_request',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    number: p.text(),
    codeHash: p.text(),
    estateId: p.uuid(),
    estateCode: p.text(),
    estateType: p.text().$type<CommunityType>().strictNullable(),
    place: p.text().strictNullable(),
    managementAreaId: p.uuid().strictNullable(),
    companyId: p.uuid().strictNullable(),
    kind: p.text().$type<ServiceRequestKind>(),
    category: p.text().$type<ServiceRequestCategory>(),
    isUrgent: p.boolean(),
    isAboutCompany: p.boolean(),
    isIdentityHidden: p.boolean(),
    channel: p.text().$type<RequestChannel>(),
    requester: () => p.manyToOne(Requester).strictNullable(),
    words: p.text(),
    status: p.text().$type<ServiceRequestStatus>(),
    deskOrganisationId: p.uuid().strictNullable(),
    handlerOrganisationId: p.uuid().strictNullable(),
    handlerSeatId: p.uuid().strictNullable(),
    responsePolicyId: p.uuid().strictNullable(),
    placedAt: p.datetime(),
    disposedAt: p.datetime().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    plannedAt: p.datetime().strictNullable(),
    escalatedAt: p.datetime().strictNullable(),
    reopenedCount: p.integer(),
    isComplex: p.boolean(),
    isPaused: p.boolean(),
    outcome: p.text().$type<RequestOutcome>().strictNullable(),
    rating: p.integer().strictNullable(),
    mergedIntoId: p.uuid().strictNullable(),
    nextDueAt: p.datetime().strictNullable(),
    isLate: p.boolean(),
    revision: p.integer().version(),
  },
})

/** Where a request belongs, as it was when it was placed. */
export interface RequestPlace {
  readonly districtId: string
  readonly estateId: string
  readonly estateCode: string
  readonly estateType: CommunityType | null
  readonly managementAreaId: string | null
  readonly companyId: string | null
}

/** What was asked for. */
export interface RequestWish {
  readonly kind: ServiceRequestKind
  readonly category: ServiceRequestCategory
  readonly isUrgent: boolean
  readonly isAboutCompany: boolean
  readonly isIdentityHidden: boolean
  readonly channel: RequestChannel
  readonly place: string | null
  readonly words: string
}

/** How far a request had come in the system that it is brought in from. */
export interface RequestPast {
  readonly status: Exclude<ServiceRequestStatus, 'MERGED'>
  readonly handlerOrganisationId: string | null
  readonly disposedAt: Date | null
  readonly closedAt: Date | null
  readonly outcome: RequestOutcome | null
}

/** Something that a resident asks for, from the first word to the last. What happened to it stands in its events. */
export class ServiceRequest extends ServiceRequestSchema.class {
  static place(
    where: RequestPlace,
    wish: RequestWish,
    known: {
      number: string
      codeHash: string
      requester: Requester | null
      deskOrganisationId: string | null
      responsePolicyId: string | null
    },
    now: Date,
  ): ServiceRequest {
    return Object.assign(new ServiceRequest(), where, wish, known, {
      ...{ id: newId(), status: 'PLACED' as const, placedAt: now, disposedAt: null, closedAt: null },
      ...{ handlerOrganisationId: null, handlerSeatId: null, plannedAt: null, escalatedAt: null },
      ...{ reopenedCount: 0, isComplex: false, isPaused: false, outcome: null, rating: null },
      ...{ mergedIntoId: null, nextDueAt: null, isLate: false },
    })
  }

  /** What another system tells of the past: where it stood last. The steps between are known as far as it tells them. */
  recall(past: RequestPast): void {
    Object.assign(this, past)
  }

  get requesterId(): string | null {
    return this.requester?.id ?? null
  }

  /** @param seat of one person there, where it is sent to somebody in particular */
  dispatch(organisation: string, seat: string | null): void {
    this.move('dispatch')
    this.handlerOrganisationId = organisation
    this.handlerSeatId = seat
  }

  accept(seat: string | null): void {
    this.move('accept')
    this.handlerSeatId = seat
  }

  take(organisation: string, seat: string | null): void {
    this.move('take')
    this.handlerOrganisationId = organisation
    this.handlerSeatId = seat
  }

  decline(): void {
    this.move('decline')
    this.handlerOrganisationId = null
    this.handlerSeatId = null
  }

  plan(comesAt: Date): void {
    this.plannedAt = comesAt
  }

  arrive(): void {
    this.move('arrive')
  }

  pause(): void {
    this.isPaused = true
  }

  resume(): void {
    this.isPaused = false
  }

  markComplex(): void {
    this.isComplex = true
  }

  dispose(outcome: RequestOutcome, now: Date): void {
    this.move('dispose')
    this.finish(outcome, now)
  }

  answer(now: Date): void {
    this.move('answer')
    this.finish('ANSWERED', now)
  }

  /** @param rating from 1 to 5; null when the resident has said nothing, which is not five stars */
  close(rating: number | null, now: Date): void {
    this.move('close')
    this.closedAt = now
    this.rating = rating
  }

  /** The resident says that it is not solved: the same handler has it again. Without one it lies on the desk. */
  reopen(): void {
    this.move('reopen')
    if (this.handlerOrganisationId === null) this.status = 'PLACED'
    Object.assign(this, { disposedAt: null, closedAt: null, outcome: null, rating: null })
    this.reopenedCount += 1
  }

  escalate(now: Date): void {
    this.escalatedAt ??= now
  }

  mergeInto(other: string): void {
    this.move('merge')
    this.mergedIntoId = other
  }

  withdraw(now: Date): void {
    this.move('withdraw')
    this.closedAt = now
  }

  private finish(outcome: RequestOutcome, now: Date): void {
    this.outcome = outcome
    this.disposedAt = now
    this.isPaused = false
  }

  private move(move: ServiceRequestMove): void {
    this.status = nextStatus<ServiceRequestStatus, typeof serviceRequestMoves>(
      serviceRequestMoves,
      this.status,
      move,
    )
  }
}
ServiceRequestSchema.setClass(ServiceRequest)
