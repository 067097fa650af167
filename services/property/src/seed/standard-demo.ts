/** The verbs of the aggregate, spoken by the demo's people on days in the past. */
import { addDays, civilDay, daysBetween, startOfDay, type CivilDay } from '@linli/kernel'
import { readRows, type EntityManager } from '@linli/subgraph'
import type { Actor } from '../service-standard/actor.ts'
import { bringIntoForce } from '../service-standard/coming-into-force.ts'
import { openCommentsWhenSigned } from '../service-standard/comment-window.ts'
import type { StandardItemContent } from '../service-standard/measure.ts'
import { watchReviews } from '../service-standard/review-clock.ts'
import type { ReviewingBody, StandIn } from '../service-standard/standard-version.enums.ts'
import { beginDraft } from '../service-standard/standard-version.finding.ts'
import { notifyOf } from '../service-standard/standard-version.notices.ts'
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
  /** What takes the body's place where there is none. */
  readonly standIn: StandIn | null
  readonly signer: Actor
}

const demoOpinions = {
  ...{ asked: 12, inFavour: 9, against: 1, abstained: 2 },
  summary: '多数楼栋代表认可；一位代表希望急修到场时间再短一些。',
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

  /** @param reference of a decision that the owners' or residents' committee has recorded */
  async attachBasis(version: StandardVersion, reference: string, author: Actor, day: number): Promise<void> {
    const [decision] = await readRows<{ id: string; decidedOn: string }>(
      this.em,
      `select id, decided_on::text as "decidedOn" from owners_decision where reference = $1 and management_area_id = $2`,
      [reference, this.area.managementAreaId],
    )
    if (!decision) throw new Error(`The demo knows no decision ${reference}`)
    const { id: ownersDecisionId, decidedOn } = decision
    const values = { kind: 'OWNERS_DECISION' as const, ownersDecisionId, decidedOn, reference, fileId: null }
    version.attachLegalBasis(values, author, morning(this.today, day))
    await this.em.flush()
  }

  async attachClause(version: StandardVersion, clause: string, author: Actor, day: number): Promise<void> {
    const [contract] = await readRows<{ id: string }>(
      this.em,
      `select id from service_contract where management_area_id = $1 and ended_on is null`,
      [this.area.managementAreaId],
    )
    const rests = {
      kind: 'CONTRACT_CLAUSE' as const,
      serviceContractId: contract!.id,
      clause,
      reference: clause,
    }
    const decidedOn = addDays(this.today, day - 7)
    version.attachLegalBasis({ ...rests, decidedOn, fileId: null }, author, morning(this.today, day))
    await this.em.flush()
  }

  /** From here on the days of its bodies run by themselves, as in real use. */
  async watch(version: StandardVersion): Promise<void> {
    await watchReviews(this.em, version)
  }

  /** Nobody of the body has answered: reminded on its last day, and passed to the street when that was over. */
  async leaveSilent(version: StandardVersion, body: ReviewingBody): Promise<void> {
    const review = version.askedReviews.find((one) => one.body === body)!
    const last = daysBetween(this.today, review.dueOn)
    version.remind(review, morning(this.today, last))
    version.passToStreet(review, startOfDay(addDays(review.dueOn, 1)))
    await this.em.flush()
  }

  async submit(version: StandardVersion, author: Actor, day: number): Promise<void> {
    version.submit(
      {
        bodies: this.area.bodies,
        workingDays: 5,
        effectiveOn: null,
      },
      author,
      morning(this.today, day),
    )
    await notifyOf(this.em, 'StandardVersionSubmitted', [{ version, detail: {} }])
    await this.em.flush()
  }

  /** Each body signs a day after the other; with the last one the days for comments begin. */
  async sign(version: StandardVersion, day: number): Promise<void> {
    for (const [index, { body, signer, standIn }] of this.area.bodies.entries()) {
      const at = morning(this.today, day + index)
      const said = { contentHash: version.contentHash, fileId: null }
      if (standIn === 'WITNESSED_OPINIONS') {
        const gathered = { ...demoOpinions, ...said, gatheredOn: civilDay(at) }
        version.witnessOpinions(body, gathered, signer, at)
      } else version.sign(body, { ...said, decidedOn: civilDay(at) }, signer, at)
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
    await notifyOf(this.em, 'StandardVersionPublished', [{ version, detail: {} }])
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
