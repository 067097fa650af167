import { addDays, civilDay } from '@linli/kernel'
import { type EntityManager, type RunningSubgraph, Vault } from '@linli/subgraph'
import { rotateRobotKeys } from './delivery/index.ts'
import { Appointment, beginAppointment, endAppointment, Post } from './appointment/index.ts'
import { Organisation, registerOrganisation } from './organisation/index.ts'
import {
  copyOfPerson,
  copyWorkbook,
  erasePerson,
  Person,
  type PersonCopy,
  PersonKey,
  registerPerson,
} from './person/index.ts'
import { purgeEveryNight } from './retention/index.ts'
import { openDistrict } from './territory/open-district.ts'
import type { RowProblem } from './spreadsheet/index.ts'
import { compareDivisions, type DivisionImportPlan } from './territory/plan-division-import.ts'
import { openDivisionFile } from './territory/read-division-file.ts'
import { tellDistrict, tellDivisions } from './territory/tell-divisions.ts'
import { divisionEntry, holdDivisions, knownDivisions, writeChanges } from './territory/write-divisions.ts'

/* What an operator does from the command line, with nobody signed in. Each is audited by the door it goes through. */

type Tools = Pick<RunningSubgraph, 'asSystem' | 'deriveKey' | 'time'>

export interface FirstAdministrator {
  districtCode: string
  districtName: string
  name: string
  phone: string | null
}

/**
 * Makes the first administrator of a district, which is opened where it is new: the person, the district's office and
 * the term of the administrator's post, without an end.
 * @returns the person, to whom an account can be joined
 * @throws Error when the district's office refuses the term, e.g. because somebody of this number is on record
 */
export async function createFirstAdministrator(
  tools: Tools,
  wish: FirstAdministrator,
): Promise<{ personId: string }> {
  const today = civilDay(tools.time.now())
  const districtId = await tools.asSystem({ district: null, reason: 'opening of a district' }, (em) =>
    openDistrict(em, { code: wish.districtCode, name: wish.districtName, today }),
  )
  return tools.asSystem({ district: districtId, reason: 'first administrator' }, async (em) => {
    await tellDistrict(em, wish.districtCode)
    await purgeEveryNight(em, districtId, tools.time.now())
    const office = await officeOf(em, districtId, wish)
    const post = await em.findOneOrFail(
      Post,
      { districtId, seatKind: 'DISTRICT', administrator: true },
      { orderBy: { position: 1 } },
    )
    const home = { districtId, registerCode: wish.districtCode, registerOrganisationId: null }
    const person = await registerPerson(em, new Vault(tools.deriveKey), home, {
      name: wish.name,
      phone: wish.phone,
      address: null,
    })
    const term = { beginsOn: today, endsOn: null }
    const appointment = await beginAppointment(
      em,
      { person, organisation: office, post, territoryCode: null },
      term,
    )
    if (!(appointment instanceof Appointment)) throw new Error(`The term was refused: ${appointment.code}`)
    return { personId: person.id }
  })
}

async function officeOf(
  em: EntityManager,
  districtId: string,
  wish: FirstAdministrator,
): Promise<Organisation> {
  const known = await em.findOne(Organisation, {
    districtId,
    kind: 'DEPARTMENT',
    territoryCode: wish.districtCode,
    dissolvedOn: null,
  })
  if (known) return known
  const founding = { districtId, kind: 'DEPARTMENT', territoryCode: wish.districtCode } as const
  const office = await registerOrganisation(em, founding, {
    name: `${wish.districtName}社区治理办公室`,
    creditCode: null,
  })
  if (!(office instanceof Organisation)) throw new Error(`The office was refused: ${office.code}`)
  return office
}

export interface DivisionFileImport {
  plan: DivisionImportPlan
  /** Lines that cannot be read; with one of them nothing is written. */
  problems: { row: number; column: string | null; value: string | null; code: string }[]
}

/**
 * Brings in an official division file of any size, up to the whole country, in one transaction. Without `write` it only
 * says what would change. Other modules hear of the places in the districts that this installation serves.
 * @returns null when the content is no such file
 */
export async function importDivisionFile(
  tools: Tools,
  content: Uint8Array,
  { write }: { write: boolean },
): Promise<DivisionFileImport | null> {
  const file = openDivisionFile(content)
  if (!file) return null
  const problems: RowProblem[] = []
  let plan: DivisionImportPlan | undefined
  try {
    await tools.asSystem({ district: null, reason: 'import of a division file' }, async (em) => {
      if (write) await holdDivisions(em)
      const comparison = compareDivisions(await knownDivisions(em, file.level, null))
      const entry = divisionEntry(em)
      for (const piece of file.pieces()) {
        problems.push(...piece.problems)
        const added = comparison.take(piece.rows)
        if (write && problems.length === 0) await entry.take(added)
      }
      plan = comparison.plan()
      if (problems.length > 0) throw new NothingWritten()
      if (!write) return
      await entry.end()
      await writeChanges(em, plan, civilDay(tools.time.now()))
      await tellDivisions(em, plan)
    })
  } catch (fault) {
    if (!(fault instanceof NothingWritten)) throw fault
  }
  return plan ? { plan, problems } : null
}

/** A line further down cannot be read: what was entered before it is taken back. */
class NothingWritten extends Error {}

/**
 * Seals every person's key, and those of group robots, anew under another key of the installation, and finds names and numbers by it from now on.
 * The values themselves stay as they are: each is sealed under its person's own key.
 * @param from derives keys from the old secret, `to` from the new one
 * @returns how many people it was
 */
export async function rotatePersonKeys(
  tools: Pick<Tools, 'asSystem'>,
  from: (purpose: string) => Buffer,
  to: (purpose: string) => Buffer,
): Promise<number> {
  const [old, next] = [new Vault(from), new Vault(to)]
  const districts = await tools.asSystem({ district: null, reason: 'rotation of keys' }, (em) =>
    em.execute<{ id: string }[]>(`select id from platform.district`),
  )
  let rotated = 0
  for (const { id: district } of districts) {
    rotated += await tools.asSystem({ district, reason: 'rotation of keys' }, async (em) => {
      const keys = await em.find(PersonKey, {})
      const people = new Map((await em.find(Person, {})).map((person) => [person.id, person]))
      for (const key of keys) {
        const open = (value: string | null | undefined) =>
          value ? old.unseal(key.id, key.sealedKey, value) : null
        const person = people.get(key.id)
        person?.findBy(next, { name: open(person.sealedName), phone: open(person.sealedPhone) })
        key.sealedKey = old.reseal(key.id, key.sealedKey, next)
      }
      await rotateRobotKeys(em, from, to)
      return keys.length
    })
  }
  return rotated
}

async function districtOfPerson({ asSystem }: Tools, personId: string): Promise<string | null> {
  const person = await asSystem({ district: null, reason: 'search of one person' }, (em) =>
    em.findOne(Person, { id: personId }),
  )
  return person?.districtId ?? null
}

/** Everything on record about one person, for that person (个人信息保护法 45); null when there is nobody. */
export async function exportPerson(tools: Tools, personId: string): Promise<PersonCopy | null> {
  const district = await districtOfPerson(tools, personId)
  if (!district) return null
  return tools.asSystem({ district, reason: 'export of one person’s data' }, async (em) => {
    const person = await em.findOneOrFail(Person, { id: personId })
    return copyOfPerson(em, new Vault(tools.deriveKey), person)
  })
}

/** The same as a workbook; null when there is nobody. */
export async function exportPersonWorkbook(tools: Tools, personId: string): Promise<Buffer | null> {
  const copy = await exportPerson(tools, personId)
  return copy && copyWorkbook(copy)
}

/** Erases one person's data at their request; false when there is nobody. Terms that still run are ended first. */
export async function erasePersonByCommand(tools: Tools, personId: string): Promise<boolean> {
  const district = await districtOfPerson(tools, personId)
  if (!district) return false
  const now = tools.time.now()
  const yesterday = addDays(civilDay(now), -1)
  await tools.asSystem({ district, reason: 'erasure of one person’s data' }, async (em) => {
    const person = await em.findOneOrFail(Person, { id: personId })
    for (const appointment of await em.find(Appointment, { personId })) {
      if (appointment.stateOn(civilDay(now)) === 'CURRENT')
        await endAppointment(em, appointment, yesterday, '个人信息删除')
    }
    await erasePerson(em, person, now)
  })
  return true
}
