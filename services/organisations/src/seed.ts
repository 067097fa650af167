import { readFileSync } from 'node:fs'
import { addDays, civilDay, type Refusal } from '@linli/kernel'
import { tell, type EntityManager, type RunningSubgraph, Vault } from '@linli/subgraph'
import { beginAppointment, notifyOfOffice, Post } from './appointment/index.ts'
import { Classification, notifyOfRequest, supersede } from './classification/index.ts'
import { demoDistrict, demoEstates, demoOrganisations, demoPeople, type DemoOffice } from './demo/cast.ts'
import { demoId } from './demo/demo-id.ts'
import { seedImport } from './demo/moving-in.ts'
import { seedFieldSignIns } from './demo/field-sign-ins.ts'
import { seedOwnersDecisions } from './demo/owners-decisions.ts'
import { seedSocialOrganisations } from './demo/social-organisations.ts'
import { Estate, ManagementArea, putBuildings, registerArea, registerEstate } from './estate/index.ts'
import { Organisation, registerOrganisation } from './organisation/index.ts'
import { Person, registerPerson } from './person/index.ts'
import { purgeEveryNight } from './retention/index.ts'
import { openDistrict } from './territory/open-district.ts'
import { planDivisionImport } from './territory/plan-division-import.ts'
import { readDivisionFile } from './territory/read-division-file.ts'
import { tellDistrict } from './territory/tell-divisions.ts'
import { knownDivisions, writeDivisions } from './territory/write-divisions.ts'

export { demoId } from './demo/demo-id.ts'

/** Somebody of the demo who signs in. */
export interface DemoSignIn {
  username: string
  personId: string
  name: string
}

type Tools = Pick<RunningSubgraph, 'asSystem' | 'deriveKey' | 'time'>

/**
 * Fills an empty database with the demo, through the same verbs as everybody: the real tree of 沈北新区 and the invented
 * cast upon it. One transaction: it is all there or not at all. Identities follow from names and are always the same.
 */
export async function seedDemo({ asSystem, deriveKey, time }: Tools): Promise<DemoSignIn[]> {
  const districtId = demoId('district')
  const now = time.now()
  const today = civilDay(now)
  return asSystem({ district: districtId, reason: 'demo' }, async (em) => {
    await openDistrict(em, { id: districtId, ...demoDistrict, demo: true, today })
    await seedDivisions(em, today)
    const estates = await seedEstates(em, districtId, now)
    const organisations = await seedOrganisations(em, districtId, estates)
    await seedAreas(em, estates, organisations)
    await seedPeople(em, districtId, organisations, new Vault(deriveKey), today)
    await seedClassifications(em, estates, now)
    await seedOwnersDecisions(em, districtId, today)
    await seedSocialOrganisations(em, districtId, today)
    seedFieldSignIns(em, districtId, now)
    await purgeEveryNight(em, districtId, now)
    await seedImport(em, { deriveKey }, districtId, now)
    return demoPeople.flatMap(({ username, name }) =>
      username ? [{ username, personId: demoId(name), name }] : [],
    )
  })
}

async function seedDivisions(em: EntityManager, today: string): Promise<void> {
  for (const name of ['shenbei_streets.csv', 'shenbei_villages.csv']) {
    // The files lie beside the source, also when the compiled program reads them.
    const file = readDivisionFile(
      readFileSync(new URL(`../src/territory/divisions/${name}`, import.meta.url)),
    )
    if (!file || file.problems.length > 0) throw new Error(`The division file ${name} cannot be read`)
    const known = await knownDivisions(em, file.level, [demoDistrict.code])
    await writeDivisions(em, planDivisionImport(known, file.rows), today)
  }
  await tellDistrict(em, demoDistrict.code)
}

async function seedEstates(em: EntityManager, districtId: string, now: Date): Promise<Map<string, Estate>> {
  const estates = new Map<string, Estate>()
  for (const { communityCode, facts, buildings } of demoEstates) {
    const place = { districtId, communityCode, id: demoId(facts.name) }
    const estate = accepted(await registerEstate(em, place, facts, now))
    await em.flush()
    const households = Math.floor((facts.households ?? 0) / buildings)
    const shape = households > 80 ? { storeys: 18, entrances: 2 } : { storeys: 6, entrances: 4 }
    const numbers = Array.from({ length: buildings }, (_, at) => `${at + 1} 号楼`)
    await putBuildings(
      em,
      estate,
      numbers.map((name) => ({ name, ...shape, households })),
    )
    await em.flush()
    estates.set(estate.name, estate)
  }
  return estates
}

async function seedOrganisations(em: EntityManager, districtId: string, estates: Map<string, Estate>) {
  const organisations = new Map<string, Organisation>()
  for (const { name, kind, place } of demoOrganisations) {
    const territoryCode = place === null ? null : (estates.get(place)?.code ?? place)
    const founding = { districtId, kind, territoryCode }
    organisations.set(
      name,
      accepted(await registerOrganisation(em, founding, { name, creditCode: null }, demoId(name))),
    )
    await em.flush()
  }
  return organisations
}

async function seedAreas(
  em: EntityManager,
  estates: Map<string, Estate>,
  organisations: Map<string, Organisation>,
): Promise<void> {
  for (const { communityCode, facts, company, hasArea } of demoEstates) {
    const estate = estates.get(facts.name)
    if (!hasArea || !estate) continue
    const name = `${facts.name}物业管理区域`
    const place = { districtId: estate.districtId, communityCode, id: demoId(name) }
    const propertyCompanyId = company ? (organisations.get(company)?.id ?? null) : null
    accepted<ManagementArea>(
      await registerArea(em, place, { name, estateIds: [estate.id], propertyCompanyId }),
    )
    await em.flush()
  }
}

async function seedPeople(
  em: EntityManager,
  districtId: string,
  organisations: Map<string, Organisation>,
  vault: Vault,
  today: string,
): Promise<void> {
  const posts = new Map((await em.find(Post, { districtId })).map((post) => [post.name, post]))
  for (const { name, phone, username, register, offices } of demoPeople) {
    const keeper = organisations.get(register)
    const home = {
      districtId,
      registerCode: keeper ? null : register,
      registerOrganisationId: keeper?.id ?? null,
    }
    const details = { name, phone: `1380000${phone}`, address: null }
    const person: Person = await registerPerson(em, vault, home, details, demoId(name))
    await em.flush()
    for (const office of offices) {
      const organisation = organisations.get(office.organisation)
      const post = posts.get(office.post)
      if (!organisation || !post)
        throw new Error(`The demo knows no ${office.post} in ${office.organisation}`)
      const id = demoId(`${name} ${office.organisation} ${office.post}`)
      const appointment = accepted(
        await beginAppointment(
          em,
          { person, organisation, post, territoryCode: null },
          termOf(office, today),
          id,
        ),
      )
      if (username) await notifyOfOffice(em, appointment, { organisation, post })
      await em.flush()
    }
  }
}

/** Terms lie around the day of seeding, so that a demo set up in any year has seats that run and one that ran out. */
function termOf({ term }: DemoOffice, today: string): { beginsOn: string; endsOn: string } {
  const year = Number(today.slice(0, 4))
  if (term === 'expired') return { beginsOn: `${year - 4}-03-01`, endsOn: `${year - 1}-02-28` }
  if (term === 'running out') return { beginsOn: `${year - 2}-03-01`, endsOn: addDays(today, 45) }
  return { beginsOn: `${year - 1}-01-01`, endsOn: `${year + 4}-12-31` }
}

/** One override that was agreed to, with its history, and one that waits for its second seat. */
async function seedClassifications(
  em: EntityManager,
  estates: Map<string, Estate>,
  now: Date,
): Promise<void> {
  const resettled = estates.get('示范·民丰里')
  const wished = estates.get('示范·正良新村')
  if (!resettled || !wished) throw new Error('The demo lacks the estates whose type was asked about')
  const suggested = await em.findOneOrFail(Classification, { estateId: resettled.id, status: 'IN_FORCE' })
  const agreed = Classification.override(
    resettled,
    {
      type: 'RESETTLEMENT',
      statement: '回迁户登记口径按首次分配计算应为 61%，居民构成以回迁村民为主。',
      reasons: suggested.reasons,
    },
    { person: demoId('叶书记') },
    now,
  )
  await supersede(em, suggested, now)
  agreed.approve({ person: demoId('沈处长') }, '经街道核实回迁安置协议，同意。', now)
  em.persist(agreed)
  resettled.govern('RESETTLEMENT')
  await tell(em, 'EstateClassified', { subject: resettled.id, type: 'RESETTLEMENT' })
  const { reasons } = await em.findOneOrFail(Classification, { estateId: wished.id, status: 'IN_FORCE' })
  const statement = '近五年半数以上住房已转售，住户以购房家庭为主，建议按普通商品房治理。'
  const asked = Classification.override(
    wished,
    { type: 'COMMERCIAL', statement, reasons },
    { person: demoId('魏书记') },
    now,
  )
  em.persist(asked)
  await notifyOfRequest(em, wished, asked)
}

function accepted<Thing extends object>(outcome: Thing | Refusal): Thing {
  if ('code' in outcome && !('id' in outcome)) throw new Error(`The demo was refused: ${outcome.code}`)
  return outcome as Thing
}
