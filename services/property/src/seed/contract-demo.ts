/** The contracts of the demo's areas, measures for some days, and what communities promise where no company serves. */
import { addDays, Money, type CivilDay } from '@linli/kernel'
import type { EntityManager } from '@linli/subgraph'
import { BasicCommitment, customaryServices } from '../basic-commitment/basic-commitment.ts'
import { ContractFiling, type ContractTerms } from '../service-contract/contract-filing.ts'
import { watchTerm } from '../service-contract/contract-term.ts'
import { customaryItems } from '../service-contract/handover-item.ts'
import { ServiceContract } from '../service-contract/service-contract.ts'
import type { Actor } from '../service-standard/actor.ts'
import { watchMeasure } from '../temporary-measure/measure-over.ts'
import { TemporaryMeasure } from '../temporary-measure/temporary-measure.ts'
import { StandardVersion } from '../service-standard/standard-version.ts'
import { tellBeginnings, type DemoPlaces, type DemoScene } from './demo-places.ts'
import { morning } from './standard-demo.ts'

interface DemoTerm {
  readonly number: string
  /** Days from today. */
  readonly from: number
  readonly to: number
  readonly level: string
  /** Yuan for a square metre and month. */
  readonly fee: string
}

export async function seedContracts(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  await endsSoon(em, places, today)
  await servesOn(em, places, today)
  await isHandedOver(em, places, today)
  await waitsForConfirmation(em, places, today)
  await runs(em, places, today)
  await givesWayToSnow(em, places, today)
  await promisedByCommunity(em, today)
  // What was filed since names earlier days.
  await em.flush()
  await tellBeginnings(em)
}

/** Its end is in sight: the reminder of ninety days has gone out, and nobody has decided yet. */
async function endsSoon(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  const scene = places.at(em, '示范·杏林苑', today)
  const term = { number: '示范杏物服〔1〕号', from: -1020, to: 75, level: '二级', fee: '1.85' }
  const { contract, filing } = await onFile(em, scene, term, today)
  await watchTerm(em, contract, filing, morning(today, 0))
}

/** Its term is over, nobody has decided, and the company serves on. */
async function servesOn(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  const scene = places.at(em, '示范·北苑旧居', today)
  const term = { number: '示范北物服〔2〕号', from: -770, to: -40, level: '三级', fee: '0.60' }
  const { contract } = await onFile(em, scene, term, today)
  contract.outlast(morning(today, -39))
  await em.flush()
}

/** The owners have chosen another company: half of what must change hands has, and two drafts are still open. */
async function isHandedOver(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  const scene = places.at(em, '示范·融和家园', today)
  const term = { number: '示范融物服〔3〕号', from: -1060, to: 34, level: '三级', fee: '1.10' }
  const { contract } = await onFile(em, scene, term, today)
  const companies = places.companyOf(em, '示范·正良新村', today)
  const departure = {
    ...{ cause: 'OWNERS_DISMISS' as const, noticedOn: addDays(today, -26), plannedOn: addDays(today, 34) },
    ...{ reason: '业主大会（示范）第 5 号决定：期满不再续聘，另聘示范清和物业。', fileId: null },
  }
  contract.beginHandover(
    departure,
    { companyId: companies.id },
    customaryItems,
    scene.community,
    morning(today, -26),
  )
  await em.flush()
  for (const [index, item] of contract.items.getItems().slice(0, 4).entries()) {
    const detail = { remark: index === 0 ? '钥匙 6 把，已逐间验看' : null, fileId: null }
    contract.handOverItem(item, detail, scene.manager, morning(today, -8 + index))
    if (index < 3)
      contract.receiveItem(
        item,
        { remark: null, fileId: null },
        companies.manager,
        morning(today, -7 + index),
      )
  }
  await em.flush()
}

/** Entered by the company, and not compared with the paper yet. */
async function waitsForConfirmation(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  const scene = places.at(em, '示范·悦水湾', today)
  await filed(
    em,
    scene,
    { number: '示范悦物服〔4〕号', from: -400, to: 695, level: '一级', fee: '2.40' },
    morning(today, -1),
    today,
  )
}

async function runs(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  const scene = places.at(em, '示范·正良新村', today)
  const term = { number: '示范正物服〔5〕号', from: -365, to: 730, level: '二级', fee: '1.20' }
  const { contract, filing } = await onFile(em, scene, term, today)
  await watchTerm(em, contract, filing, morning(today, 0))
}

async function filed(
  em: EntityManager,
  scene: DemoScene,
  { number, from, to, level, fee }: DemoTerm,
  at: Date,
  today: CivilDay,
): Promise<{ contract: ServiceContract; filing: ContractFiling }> {
  const contract = await em.findOneOrFail(
    ServiceContract,
    { managementAreaId: scene.managementAreaId, endedOn: null },
    { populate: ['items'] },
  )
  const terms: ContractTerms = {
    ...{ number, level, feeRegime: 'LUMP_SUM', feeFen: Money.ofYuan(fee).fen, fileId: null },
    ...{ termFrom: addDays(today, from), termTo: addDays(today, to) },
    clauses: [
      { number: '第九条', text: '合同期内，经业主共同决定并签订补充协议，可以调整服务标准。' },
      { number: '第十四条', text: '任何一方不再续约的，应当提前九十日书面通知对方。' },
    ],
  }
  const filing = ContractFiling.propose(
    contract,
    terms,
    { isRenewal: false, isRecorded: false },
    scene.manager,
    at,
  )
  em.persist(filing)
  contract.filed(filing, scene.manager, at)
  await em.flush()
  return { contract, filing }
}

/** Filed in the first days of the term, and confirmed by the community two days later. */
async function onFile(em: EntityManager, scene: DemoScene, term: DemoTerm, today: CivilDay) {
  const at = (days: number) => morning(today, term.from + days)
  const { contract, filing } = await filed(em, scene, term, at(3), today)
  filing.confirm(scene.community, at(5))
  contract.takeFiling(filing, addDays(today, term.from + 5), scene.community, at(5))
  await em.flush()
  return { contract, filing }
}

/** It has snowed: for some days the floors are not mopped, because everybody shovels. */
async function givesWayToSnow(em: EntityManager, places: DemoPlaces, today: CivilDay): Promise<void> {
  const { managementAreaId, manager } = places.at(em, '示范·杏林苑', today)
  const inForce = await em.findOneOrFail(
    StandardVersion,
    { managementAreaId, status: 'PUBLISHED' },
    { orderBy: { major: 'desc', minor: 'desc' } },
  )
  const { districtId, companyId, id: standardVersionId } = inForce
  const measure = TemporaryMeasure.announce(
    { districtId, managementAreaId, companyId, standardVersionId },
    {
      ...{ occasion: 'SNOW' as const, itemCodes: ['BJ-04', 'BJ-06'] },
      ...{ startsOn: addDays(today, -1), endsOn: addDays(today, 3) },
      reason: '连日降雪，保洁人员集中清雪除冰，楼道拖洗和玻璃清洁顺延，雪停后补做。',
    },
    manager,
    morning(today, -1),
  )
  em.persist(measure)
  await watchMeasure(em, measure)
  await em.flush()
}

/** Nobody serves there; the community says what it sees to, and has said more since. */
async function promisedByCommunity(em: EntityManager, today: CivilDay): Promise<void> {
  const [place] = await em.execute<
    { estateId: string; estateCode: string; districtId: string; seat: string; person: string; body: string }[]
  >(
    `select estate.id as "estateId", estate.code as "estateCode", estate.district_id as "districtId",
       seat.id as seat, seat.person_id as person, seat.organisation_id as body
     from estate join organisation on organisation.kind = 'RESIDENTS_COMMITTEE'
       and organisation.territory_code = split_part(estate.code, '-', 1)
     join appointment seat on seat.organisation_id = organisation.id
     where estate.name = '示范·铁西巷' limit 1`,
  )
  if (!place) return
  const { estateId, estateCode, districtId, seat, person, body: organisationId } = place
  const keeper: Actor = { person, seat, kind: 'RESIDENTS_COMMITTEE', organisation: organisationId }
  const at = { districtId, estateId, estateCode, organisationId }
  const first = BasicCommitment.draft(at, customaryServices.slice(0, 4), null, keeper, morning(today, -200))
  first.publish(1, addDays(today, -198), keeper, morning(today, -198))
  em.persist(first)
  await em.flush()
  const second = BasicCommitment.draft(at, customaryServices, first.id, keeper, morning(today, -30))
  second.write(customaryServices, '新增清雪；其余不变。')
  first.supersede(addDays(today, -28))
  second.publish(2, addDays(today, -28), keeper, morning(today, -28))
  em.persist(second)
  await em.flush()
}
