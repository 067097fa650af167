import { newId, nextStatus, type CivilDay } from '@linli/kernel'
import { defineEntity, OptionalProps, p } from '@mikro-orm/core'
import { StandardVersion, type Actor, type StandardItemContent } from '../service-standard/index.ts'
import { moves, type ChangeSetMove, type ChangeSetStatus } from './change-set.lifecycle.ts'

/** A promise of the library that is carried to areas: as it shall be there, or that it shall go. */
export interface LibraryChoice {
  readonly item: StandardItemContent
  readonly isRetired: boolean
}

/** What is carried, and the whole library for areas in which nothing is promised yet. */
export interface CarriedLibrary {
  readonly content: readonly StandardItemContent[]
  readonly chosen: readonly LibraryChoice[]
}

const ChangeSetSchema = defineEntity({
  name: 'ChangeSet',
  tableName: 'change_set',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    standardLibraryId: p.uuid(),
    companyId: p.uuid(),
    number: p.integer(),
    reason: p.text(),
    status: p.text().$type<ChangeSetStatus>(),
    libraryContent: p.json<StandardItemContent[]>(),
    chosen: p.json<LibraryChoice[]>(),
    revision: p.integer().version(),
    round: p.integer(),
    effectiveOn: p.date().nullable(),
    begunAt: p.datetime(),
    begunByPersonId: p.uuid().nullable(),
    begunBySeatId: p.uuid().nullable(),
    publishedAt: p.datetime().nullable(),
    publishedByPersonId: p.uuid().nullable(),
    publishedBySeatId: p.uuid().nullable(),
  },
})

/** One change of the library carried to many areas: its drafts, and the sending out of them. */
export class ChangeSet extends ChangeSetSchema.class {
  [OptionalProps]?: 'carried' | 'revision' | 'beginner' | 'publisher'

  get carried(): CarriedLibrary {
    return { content: this.libraryContent, chosen: this.chosen }
  }

  /** Whose drafts they are: a job finishes what this person began, in the seat in which they began it. */
  get beginner(): Actor {
    return this.actor(this.begunByPersonId, this.begunBySeatId)
  }

  get publisher(): Actor {
    return this.actor(this.publishedByPersonId, this.publishedBySeatId)
  }

  finishDrafts(): void {
    this.move('finishDrafts')
  }

  /** The areas that failed are tried once more, by whoever asks for it now. */
  retry(actor: Actor): void {
    this.begunByPersonId = actor.person
    this.begunBySeatId = actor.seat
    this.move('retry')
  }

  /** Everything that may go out goes out, in a round of its own. */
  publish(effectiveOn: CivilDay, actor: Actor, now: Date): void {
    this.effectiveOn = effectiveOn
    this.publishedAt = now
    this.publishedByPersonId = actor.person
    this.publishedBySeatId = actor.seat
    this.round += 1
    this.move('publish')
  }

  finishPublishing(): void {
    this.move('finishPublishing')
  }

  private actor(person: string | null | undefined, seat: string | null | undefined): Actor {
    return {
      person: person ?? null,
      seat: seat ?? null,
      kind: 'PROPERTY_COMPANY',
      organisation: this.companyId,
    }
  }

  private move(move: ChangeSetMove): void {
    this.status = nextStatus<ChangeSetStatus, typeof moves>(moves, this.status, move)
  }
}
ChangeSetSchema.setClass(ChangeSet)

/** Why no draft could be made for an area. */
export type ChangeSetProblem = 'NOT_SERVED' | 'SEAT_EXPIRED' | 'UNCLEAR' | 'ITEMS_INVALID' | 'FAULT'
export type ChangeSetAreaStatus = 'WAITING' | 'DRAFTED' | 'UNCHANGED' | 'FAILED'

const ChangeSetAreaSchema = defineEntity({
  name: 'ChangeSetArea',
  tableName: 'change_set_area',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    changeSet: () => p.manyToOne(ChangeSet),
    managementAreaId: p.uuid(),
    areaCode: p.text(),
    status: p.text().$type<ChangeSetAreaStatus>(),
    problem: p.text().$type<ChangeSetProblem>().nullable(),
    problemItems: p.array(),
    round: p.integer(),
    drafts: () => p.oneToMany(ChangeSetDraft).mappedBy('changeSetArea'),
  },
})

/** One area of a change set, seen to exactly once: a draft or several, nothing to change, or why not. */
export class ChangeSetArea extends ChangeSetAreaSchema.class {
  [OptionalProps]?: 'problemItems' | 'round'

  /** @param versions its drafts, in the order in which they stand on one another; none where nothing differs */
  drafted(versions: readonly StandardVersion[]): void {
    this.status = versions.length > 0 ? 'DRAFTED' : 'UNCHANGED'
    for (const standardVersion of versions) {
      const draft = { id: newId(), districtId: this.districtId, standardVersion }
      this.drafts.add(Object.assign(new ChangeSetDraft(), draft))
    }
  }

  fail(problem: ChangeSetProblem, items: readonly string[] = []): void {
    Object.assign(this, { status: 'FAILED', problem, problemItems: [...items] })
  }

  wait(): void {
    Object.assign(this, { status: 'WAITING', problem: null, problemItems: [] })
  }
}
ChangeSetAreaSchema.setClass(ChangeSetArea)

const ChangeSetDraftSchema = defineEntity({
  name: 'ChangeSetDraft',
  tableName: 'change_set_draft',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    changeSetArea: () => p.manyToOne(ChangeSetArea),
    standardVersion: () => p.manyToOne(StandardVersion),
  },
})

/** A version that was begun by a change set. */
export class ChangeSetDraft extends ChangeSetDraftSchema.class {}
ChangeSetDraftSchema.setClass(ChangeSetDraft)
