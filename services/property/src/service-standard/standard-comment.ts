import { createHash } from 'node:crypto'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from './actor.ts'
import type { CommentOrigin } from './standard-version.enums.ts'
import { StandardVersion } from './standard-version.ts'

const StandardCommentSchema = defineEntity({
  name: 'StandardComment',
  tableName: 'standard_comment',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    standardVersion: () => p.manyToOne(StandardVersion),
    itemCode: p.text().nullable(),
    text: p.text(),
    origin: p.text().$type<CommentOrigin>(),
    placedAt: p.datetime(),
    clientSecretHash: p.text().nullable(),
    recorderSeatId: p.uuid().nullable(),
    answer: p.text().nullable(),
    isAdopted: p.boolean().nullable(),
    answeredAt: p.datetime().nullable(),
    answeredBySeatId: p.uuid().nullable(),
  },
})

/** What somebody says about a version while it lies open, and the one answer to it. */
export class StandardComment extends StandardCommentSchema.class {
  /** An answer is given once: what residents have read must not change behind them. */
  giveAnswer(text: string, isAdopted: boolean, author: Actor, now: Date): void {
    if (this.answeredAt) throw new Error('This comment has its answer')
    this.answer = text
    this.isAdopted = isAdopted
    this.answeredAt = now
    this.answeredBySeatId = author.seat
  }
}
StandardCommentSchema.setClass(StandardComment)

/** Only the hash is kept: whoever reads the table cannot find the device again. */
export const secretHash = (clientSecret: string) => createHash('sha256').update(clientSecret).digest('hex')
