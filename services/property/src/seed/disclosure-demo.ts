/** What the demo's companies have told their owners so far, through the same verbs as real use, on days before today. */
import { addDays, civilDay, newId, type CivilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import type { DisclosureKind } from '../disclosure/disclosure.enums.ts'
import { planDisclosures } from '../disclosure/disclosure-planning.ts'
import { prefilled } from '../disclosure/disclosure-prefill.ts'
import { DisclosureDuty } from '../disclosure/disclosure-duty.ts'
import { beginDisclosure, nextSerial, provenLinesOf } from '../disclosure/disclosure.finding.ts'
import { Disclosure, type DisclosureText, type Voucher } from '../disclosure/disclosure.ts'
import { loadInForceOn } from './standard-in-force.ts'
import type { Actor } from '../service-standard/index.ts'
import type { DemoPlaces } from './demo-places.ts'
import { firstAccount, textFor } from './disclosure-demo-texts.ts'
import { morning } from './standard-demo.ts'

/** The calendar of the demo begins so many days before today; one area's only a few days ago, so that something is due. */
const calendarBegins = -200
const lately = -5

export async function seedDisclosures(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  const { demo } = places.at(em, '示范·杏林苑', today)
  const districtId = demo.area.districtId
  // The round may have come first: the demo's calendar begins earlier than the installation.
  await em.execute(`delete from disclosure_duty where district_id = ?`, [districtId])
  await planDisclosures(em, districtId, morning(today, calendarBegins))
  const { managementAreaId: newlyServed } = places.at(em, '示范·融和家园', today).demo.area
  await em.execute(`delete from disclosure_duty where management_area_id = ?`, [newlyServed])
  await planDisclosures(em, districtId, morning(today, lately))
  await planDisclosures(em, districtId, morning(today, 0))

  const story = new DisclosureDemo(em, places, today)
  await story.tell('示范·杏林苑', () => true)
  await story.correctIncome('示范·杏林苑', '漏记一笔自动售水机场地费。')
  await story.draft('示范·杏林苑', 'FULFILMENT')
  await story.draft('示范·融和家园', 'STAFF')
  // Two accounts are not given yet here: the older one is late whatever the day.
  await story.tell('示范·北苑旧居', ({ kind }, fromEnd) => kind !== 'FULFILMENT' || fromEnd > 1)
  await story.tell('示范·正良新村', ({ kind }) => kind === 'STAFF' || kind === 'FEES')
}

class DisclosureDemo {
  private readonly em: EntityManager
  private readonly places: DemoPlaces
  private readonly today: CivilDay
  private voucher: Voucher | null = null

  constructor(em: EntityManager, places: DemoPlaces, today: CivilDay) {
    this.em = em
    this.places = places
    this.today = today
  }

  /** Publishes what is open by now, a few days before its last one. @param isTold by duty and its place from the latest */
  async tell(estate: string, isTold: (duty: DisclosureDuty, fromEnd: number) => boolean): Promise<void> {
    const { demo, manager } = this.places.at(this.em, estate, this.today)
    const duties = await this.em.find(
      DisclosureDuty,
      { managementAreaId: demo.area.managementAreaId, opensOn: { $lte: this.today }, lapsedOn: null },
      { orderBy: { dueOn: 'asc', id: 'asc' } },
    )
    for (const duty of duties) {
      const fromEnd = duties.filter(({ kind, dueOn }) => kind === duty.kind && dueOn > duty.dueOn).length
      if (isTold(duty, fromEnd)) await this.publish(duty, manager)
    }
  }

  /** A draft that is written ahead of its time. */
  async draft(estate: string, kind: DisclosureKind): Promise<void> {
    const { demo, manager } = this.places.at(this.em, estate, this.today)
    const { managementAreaId } = demo.area
    const duty = await this.em.findOne(
      DisclosureDuty,
      { managementAreaId, kind, fulfilledOn: null, lapsedOn: null },
      { orderBy: { dueOn: 'asc' } },
    )
    if (duty) await this.begin(duty, null, manager, morning(this.today, -1))
  }

  async correctIncome(estate: string, reason: string): Promise<void> {
    const { demo, manager } = this.places.at(this.em, estate, this.today)
    const { managementAreaId } = demo.area
    const former = await this.em.findOne(
      Disclosure,
      { managementAreaId, kind: 'COMMON_INCOME', status: 'PUBLISHED' },
      { orderBy: { endsOn: 'desc' }, populate: ['lines.vouchers'] },
    )
    const duty = former && (await this.em.findOne(DisclosureDuty, { id: former.disclosureDutyId }))
    if (!duty) return
    const now = morning(this.today, 0)
    const correction = await this.begin(duty, { correctsId: former.id, reason }, manager, now)
    const forgotten = {
      section: 'RECEIPT' as const,
      title: '自动售水机场地费',
      amountFen: 60_000n,
      basis: '场地合同（示范）',
    }
    const line = { ...forgotten, detail: null, count: null, unit: null, vouchers: [] }
    correction.edit({ ...former.content, lines: [...provenLinesOf(former), line] }, manager, now)
    await this.release(correction, manager, now)
  }

  private async begin(
    duty: DisclosureDuty,
    follows: { correctsId: string; reason: string } | null,
    author: Actor,
    at: Date,
  ): Promise<Disclosure> {
    const disclosure = beginDisclosure(this.em, duty, follows, author, at)
    disclosure.edit(await this.textOf(duty), author, at)
    await this.em.flush()
    return disclosure
  }

  private async publish(duty: DisclosureDuty, author: Actor): Promise<void> {
    const planned = addDays(duty.dueOn, -3)
    const day = planned < this.today ? planned : addDays(this.today, -1)
    const at = morning(day > duty.opensOn ? day : duty.opensOn, 0)
    const disclosure = await this.begin(duty, null, author, at)
    await this.release(disclosure, author, at)
    duty.fulfil(civilDay(at))
    await this.em.flush()
  }

  private async release(disclosure: Disclosure, author: Actor, at: Date): Promise<void> {
    const { managementAreaId, kind, openingFen = null } = disclosure
    const standardVersionId =
      kind === 'SERVICE_ITEMS' ? await loadInForceOn(this.em, managementAreaId, civilDay(at)) : null
    const serial = await nextSerial(this.em, managementAreaId)
    disclosure.publish(serial, { openingFen, standardVersionId }, author, at)
    await this.em.flush()
  }

  private async textOf(duty: DisclosureDuty): Promise<DisclosureText> {
    const before = await prefilled(this.em, duty)
    const isFirst = before.keptAt === null
    const text = textFor(duty.kind, before)
    const openingFen = before.openingFen !== null && isFirst ? firstAccount[duty.kind] : before.openingFen
    const voucher = duty.kind === 'COMMON_INCOME' ? await this.demoVoucher(duty) : null
    const lines = text.lines.map((line, at) => ({ ...line, vouchers: voucher && at === 0 ? [voucher] : [] }))
    return { ...text, openingFen: openingFen ?? null, lines }
  }

  /** One small page, so that those to whom account is given find what proves a line. */
  private async demoVoucher({ districtId, companyId }: DisclosureDuty): Promise<Voucher> {
    if (this.voucher) return this.voucher
    const [fileId, name] = [newId(), '电梯广告合同（示范）.pdf']
    const sentAt = morning(this.today, calendarBegins)
    await this.em.execute(
      `insert into disclosure_voucher_file (district_id, id, company_id, media_type, name, content, sent_at)
       values (?, ?, ?, 'application/pdf', ?, ?, ?)`,
      [districtId, fileId, companyId, name, Buffer.from(onePage), sentAt],
    )
    return (this.voucher = { fileId, name })
  }
}

const onePage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 58>>stream
BT /F1 18 Tf 60 500 Td (Linli demo: lift advertising) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
