import { newId } from '@linli/kernel'
import { defineEntity, p } from '@mikro-orm/core'
import type { Actor } from '../service-standard/index.ts'
import type { Resolution } from './resolution.ts'

const ResolutionReportSchema = defineEntity({
  name: 'ResolutionReport',
  tableName: 'resolution_report',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    jointMeetingId: p.uuid(),
    resolutionId: p.uuid(),
    words: p.text(),
    fileIds: p.array(),
    reportedAt: p.datetime(),
    reportedBySeatId: p.uuid().nullable(),
    sentBackAt: p.datetime().nullable(),
    sentBackReason: p.text().nullable(),
    sentBackBySeatId: p.uuid().nullable(),
  },
})

/** What the owner says was done, with what proves it. A report that was sent back stays in the history. */
export class ResolutionReport extends ResolutionReportSchema.class {
  static give(
    { districtId, jointMeetingId, id }: Resolution,
    words: string,
    fileIds: readonly string[],
    { seat }: Actor,
    now: Date,
  ): ResolutionReport {
    return Object.assign(new ResolutionReport(), {
      ...{ id: newId(), districtId, jointMeetingId, resolutionId: id, words, fileIds: [...fileIds] },
      ...{ reportedAt: now, reportedBySeatId: seat },
    })
  }

  sendBack(reason: string, { seat }: Actor, now: Date): void {
    this.sentBackAt = now
    this.sentBackReason = reason
    this.sentBackBySeatId = seat
  }
}
ResolutionReportSchema.setClass(ResolutionReport)
