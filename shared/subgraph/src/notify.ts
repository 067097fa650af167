import type { SeatKind } from './claims.ts'
import type { EntityManager } from './context.ts'
import { tellAllUnchanged } from './facts.ts'

/** Something that somebody has to know, said without words: those belong to the purpose, in each language. */
export interface Notice {
  /** What it is about, e.g. `CONTRACT_ENDS`. The organisations service has its words and whether it is a duty. */
  purpose: string
  /** Whom it concerns; everybody is found once, however many of these name them. */
  to: {
    persons?: readonly string[]
    /** Everybody who holds a seat in one of these. */
    organisations?: readonly string[]
    /** Everybody in a seat of this kind that reaches the place. */
    seats?: readonly { kind: SeatKind; territory: string }[]
  }
  /** Id of the thing it is about. */
  subject: string
  /** Where to go on: a path inside the product. */
  link: string
  /** A path that everybody may open; with it the notice can be passed on to a group. */
  publicLink?: string
  /** What the words name. No names of people and no numbers of theirs: it leaves the house. */
  params?: Record<string, string | number>
  /** When it happened, where that was before it is told; what lies a month back is nobody's news. */
  at?: Date
  /** One notice for this key, however often it is told. */
  key: string
}

/** The fact that a notice travels as. */
export const noticeGiven = 'NoticeGiven'

/**
 * Notifies people, in the transaction of what they have to know: told with it, or not at all. The organisations service
 * finds the people, and delivers on the channels of the district.
 * @param districtId where it happened, for work that spans districts; otherwise the work's own
 */
export async function notify(em: EntityManager, notice: Notice, districtId?: string): Promise<void> {
  await notifyAll(em, [notice], districtId)
}

/** The same of many things of one district, in one statement. */
export async function notifyAll(
  em: EntityManager,
  notices: readonly Notice[],
  districtId?: string,
): Promise<void> {
  await tellAllUnchanged(
    em,
    noticeGiven,
    notices.map((notice) => ({ ...notice })),
    districtId,
  )
}
