/** The verbs of the aggregate, spoken by the demo's people on days in the past. */
import { addDays, civilDay, startOfDay, type CivilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import type { Actor } from '../service-standard/actor.ts'
import { bringIntoForce } from '../service-standard/coming-into-force.ts'
import { openCommentsWhenSigned } from '../service-standard/comment-window.ts'
import type { StandardItemContent } from '../service-standard/measure.ts'
import type { ReviewingBody } from '../service-standard/standard-version.enums.ts'
import { beginDraft } from '../service-standard/standard-version.finding.ts'
import { StandardVersion } from '../service-standard/standard-version.ts'

/** Where the demo's company promises something, and who signs there. */
export interface DemoArea {
  readonly districtId: string
  readonly managementAreaId: string
  readonly areaCode: string
  readonly companyId: string
  readonly bodies: readonly DemoBody[]
}

export interface DemoBody {
  readonly body: ReviewingBody
  readonly organisationId: string
  readonly signer: Actor
}

export type Content = readonly StandardItemContent[]

/** Nine in the morning in Shanghai, so many days before (or after) the day of seeding. */
export function morning(today: CivilDay, days: number): Date {
  return new Date(startOfDay(addDays(today, days)).getTime() + 9 * 3_600_000)
}

/** The content with some promises changed, by their codes. */
export function changed(
  content: Content,
  changes: Readonly<Record<string, Partial<StandardItemContent>>>,
): Content {
  return content.map((item) => ({ ...item, ...changes[item.code] }))
}

export class StandardDemo {
  private readonly em: EntityManager
  readonly area: DemoArea
  private readonly today: CivilDay

  constructor(em: EntityManager, area: DemoArea, today: CivilDay) {
    this.em = em
    this.area = area
    this.today = today
  }

  /** A draft that builds on another version. */
  async draft(
    content: Content,
    base: StandardVersion | null,
    author: Actor,
    day: number,
  ): Promise<StandardVersion> {
    const { districtId, managementAreaId, areaCode, companyId } = this.area
    const place = { districtId, managementAreaId, areaCode, companyId, basedOnId: base?.id ?? null }
    const at = morning(this.today, day)
    const version = await beginDraft(this.em, place, author, at)
    version.changeContent(content, base?.content ?? null, 'CREATED', author, at)
    await this.em.flush()
    return version
  }

  async attachBasis(version: StandardVersion, reference: string, author: Actor, day: number): Promise<void> {
    const decidedOn = addDays(this.today, day - 7)
    const values = { kind: 'OWNERS_DECISION' as const, decidedOn, reference, fileId: null }
    version.attachLegalBasis(values, author, morning(this.today, day))
    await this.em.flush()
  }

  async submit(version: StandardVersion, author: Actor, day: number): Promise<void> {
    version.submit(
      {
        bodies: this.area.bodies.map((body) => ({ standIn: null, ...body })),
        workingDays: 5,
        effectiveOn: null,
      },
      author,
      morning(this.today, day),
    )
    await this.em.flush()
  }

  /** Each body signs a day after the other; with the last one the days for comments begin. */
  async sign(version: StandardVersion, day: number): Promise<void> {
    for (const [index, { body, signer }] of this.area.bodies.entries()) {
      const at = morning(this.today, day + index)
      version.sign(
        body,
        { decidedOn: civilDay(at), contentHash: version.contentHash, fileId: null },
        signer,
        at,
      )
      await openCommentsWhenSigned(this.em, version, at)
      await this.em.flush()
    }
  }

  /** @param last the highest number given in this area so far */
  async publish(
    version: StandardVersion,
    last: StandardVersion | null,
    author: Actor,
    [day, effective]: readonly [day: number, effective: number],
  ): Promise<StandardVersion> {
    const at = morning(this.today, day)
    if (version.status === 'COMMENT_PERIOD') version.closeComments(version.commentsCloseAt!)
    const move = version.status === 'AWAITING_CONFIRMATION' ? 'confirm' : 'publish'
    const number = last && { major: last.major!, minor: last.minor! }
    version.publish(move, number, addDays(this.today, effective), author, at)
    await this.em.flush()
    await bringIntoForce(this.em, version, at)
    await this.em.flush()
    return version
  }

  /** A first standard from its draft to its publication: about three weeks. */
  async first(
    content: Content,
    last: StandardVersion | null,
    author: Actor,
    day: number,
  ): Promise<StandardVersion> {
    const version = await this.draft(content, null, author, day - 22)
    await this.submit(version, author, day - 19)
    await this.sign(version, day - 17)
    return this.publish(version, last, author, [day, day])
  }
}
