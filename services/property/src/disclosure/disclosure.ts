import { nextStatus } from '@linli/kernel'
import { defineEntity, OptionalProps, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import { isAccount, type DisclosureContent, type DisclosureLineContent } from './disclosure-content.ts'
import { DisclosureLine } from './disclosure-line.ts'
import type { DisclosureKind, DisclosureRhythm } from './disclosure.enums.ts'
import { moves, type DisclosureMove, type DisclosureStatus } from './disclosure.lifecycle.ts'

const DisclosureSchema = defineEntity({
  name: 'Disclosure',
  tableName: 'disclosure',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    disclosureDutyId: p.uuid(),
    managementAreaId: p.uuid(),
    areaCode: p.text(),
    companyId: p.uuid(),
    kind: p.text().$type<DisclosureKind>(),
    rhythm: p.text().$type<DisclosureRhythm>(),
    beginsOn: p.date(),
    endsOn: p.date(),
    dueOn: p.date(),
    status: p.text().$type<DisclosureStatus>(),
    serial: p.integer().nullable(),
    reference: p.text().nullable(),
    correctsId: p.uuid().nullable(),
    reason: p.text().nullable(),
    words: p.text(),
    contact: p.text().nullable(),
    keptAt: p.text().nullable(),
    openingFen: p.bigint('bigint').nullable(),
    standardVersionId: p.uuid().nullable(),
    createdAt: p.datetime(),
    authorSeatId: p.uuid().nullable(),
    changedAt: p.datetime(),
    changedBySeatId: p.uuid().nullable(),
    publishedAt: p.datetime().nullable(),
    publishedBySeatId: p.uuid().nullable(),
    revision: p.integer().version(),
    lines: () => p.oneToMany(DisclosureLine).mappedBy('disclosure').orphanRemoval(),
  },
})

/** A file that proves a line, with the name under which it was sent. */
export interface Voucher {
  readonly fileId: string
  readonly name: string
}

/** A line with what proves it. */
export type ProvenLine = DisclosureLineContent & { readonly vouchers: readonly Voucher[] }

/** What is written into a draft. */
export type DisclosureText = Omit<DisclosureContent, 'lines'> & { readonly lines: readonly ProvenLine[] }

/** What a company tells the owners about one period. Whether somebody may act is asked before, see `disclosure.policy.ts`. */
export class Disclosure extends DisclosureSchema.class {
  [OptionalProps]?: 'content'

  get content(): DisclosureContent {
    const { words, contact = null, keptAt = null, openingFen = null } = this
    const lines = this.lines.getItems().toSorted((a, b) => a.position - b.position)
    return { words, contact, keptAt, openingFen, lines: lines.map((line) => line.content) }
  }

  /** Takes what it shall say, as a whole: a sheet is read as a whole too. */
  edit({ words, contact, keptAt, openingFen, lines }: DisclosureText, editor: Actor, now: Date): void {
    this.move('edit')
    Object.assign(this, {
      words,
      contact,
      keptAt,
      openingFen: isAccount(this.kind) ? (openingFen ?? 0n) : null,
    })
    this.lines.removeAll()
    for (const [position, line] of lines.entries())
      this.lines.add(DisclosureLine.of(this, line, line.vouchers, position))
    this.changedAt = now
    this.changedBySeatId = editor.seat
  }

  /**
   * Puts it in public for good.
   * @param serial the next number of the area
   * @param openingFen what was left from the period before, as it is known today; null where no money is accounted for
   */
  publish(
    serial: number,
    { openingFen, standardVersionId }: { openingFen: bigint | null; standardVersionId: string | null },
    actor: Actor,
    now: Date,
  ): void {
    this.move('publish')
    this.serial = serial
    this.reference = `${this.areaCode}-D${serial}`
    this.openingFen = openingFen
    this.standardVersionId = standardVersionId
    this.publishedAt = now
    this.publishedBySeatId = actor.seat
  }

  discard(actor: Actor, now: Date): void {
    this.move('discard')
    this.changedAt = now
    this.changedBySeatId = actor.seat
  }

  private move(move: DisclosureMove): void {
    this.status = nextStatus<DisclosureStatus, typeof moves>(moves, this.status, move)
  }
}
DisclosureSchema.setClass(Disclosure)
