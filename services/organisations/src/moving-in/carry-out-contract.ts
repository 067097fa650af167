import { contentHash, newId } from '@linli/kernel'
import { tell } from '@linli/subgraph'
import { sql } from 'kysely'
import { Estate, ManagementArea, registerArea, tellArea } from '../estate/index.ts'
import {
  mayKeepOrganisation,
  Organisation,
  refuseOrganisation,
  registerOrganisation,
} from '../organisation/index.ts'
import { rowProblem, type RowProblem } from '../spreadsheet/index.ts'
import { rows } from '../tables.ts'
import { mayKeepRegister } from '../territory/index.ts'
import { findCommunity } from './find-places.ts'
import {
  doneRow,
  refusedRow,
  refuseRow,
  type ImportEffect,
  type ImportWork,
  type RowResult,
} from './import-work.ts'
import type { ContractRow, Read } from './layout/index.ts'

/**
 * Brings in one contract of a list: the company and the management area where they are new, that the company serves the
 * area, and what stands in the contract, which the property module files for the community to confirm. Another company
 * than the one on record is no matter of a list: that is a handover, with what belongs to it.
 */
export async function carryOutContract(work: ImportWork, line: Read<ContractRow>): Promise<RowResult> {
  if (line.problems.length > 0) return refusedRow(line.problems)
  const { em } = work
  const found = await findArea(work, line)
  if ('refused' in found) return found.refused
  const company = await findCompany(work, line)
  if ('refused' in company) return company.refused
  const serves = found.area?.propertyCompanyId ?? null
  if (serves !== null && serves !== company.organisation?.id)
    return refuseRow(line.row, 'ROW_OTHER_COMPANY', null, line.company)
  const effects: ImportEffect[] = []
  const organisation = company.organisation ?? (await makeCompany(work, line))
  if (!(organisation instanceof Organisation))
    return refuseRow(line.row, 'ROW_BODY_REFUSED', null, line.company)
  if (!company.organisation)
    effects.push({
      thing: 'ORGANISATION',
      id: organisation.id,
      deed: 'MADE',
      label: organisation.name,
      revision: 1,
    })
  const area = await areaServed(work, line, found, organisation, effects)
  if (!area) return refuseRow(line.row, 'ROW_PLACE_FULL', null, line.area)
  await em.flush()
  const open = openTerms(line)
  if (open) return { ...doneRow(effects), problems: [open] }
  const report = await reportTerms(work, line, area.id, organisation.id)
  return doneRow(report ? [...effects, report] : effects)
}

interface FoundArea {
  area: ManagementArea | null
  estates: Estate[]
  communityCode: string
}

/** The area that a row means: by its name, or as that of the estates which it names; or a new one of these estates. */
async function findArea(
  { em, viewer }: ImportWork,
  line: ContractRow,
): Promise<FoundArea | { refused: RowResult }> {
  const community = line.community ? await findCommunity(em, viewer, line) : null
  const inPlace = community ? { communityCode: community.code } : {}
  const mine = <Place extends { code: string }>(places: Place[]) =>
    places.filter(({ code }) => !mayKeepRegister(viewer, code))
  const areas = mine(await em.find(ManagementArea, { name: line.area, ...inPlace }))
  const [only] = areas
  if (only && areas.length === 1) return { area: only, estates: [], communityCode: only.communityCode }
  if (areas.length > 1) return { refused: refuseRow(line.row, 'ROW_SEVERAL_AREAS', null, line.area) }
  const names = line.estates.length > 0 ? line.estates : [line.area]
  const estates = mine(await em.find(Estate, { name: { $in: names }, ...inPlace }))
  const missing = names.find((name) => !estates.some((estate) => estate.name === name))
  if (missing) return { refused: refuseRow(line.row, 'ROW_UNKNOWN_ESTATE', null, missing) }
  const communities = new Set(estates.map(({ communityCode }) => communityCode))
  if (estates.length > names.length || communities.size > 1)
    return { refused: refuseRow(line.row, 'ROW_SEVERAL_AREAS', null, line.area) }
  const held = new Set(estates.map(({ managementAreaId }) => managementAreaId))
  const [areaId = null] = held
  if (held.size > 1) return { refused: refuseRow(line.row, 'ROW_SEVERAL_AREAS', null, line.area) }
  const area = areaId === null ? null : await em.findOne(ManagementArea, { id: areaId })
  return { area, estates, communityCode: [...communities][0] ?? '' }
}

/** The company by its credit code, else by its name; a new one only where the viewer keeps the register of companies. */
async function findCompany(
  { em, viewer }: ImportWork,
  { row, company, companyCreditCode: creditCode }: ContractRow,
): Promise<{ organisation: Organisation | null } | { refused: RowResult }> {
  const kind = 'PROPERTY_COMPANY' as const
  const byCode = creditCode ? await em.findOne(Organisation, { kind, creditCode, dissolvedOn: null }) : null
  const organisation = byCode ?? (await em.findOne(Organisation, { kind, name: company, dissolvedOn: null }))
  if (organisation) return { organisation }
  const wrong = refuseOrganisation({ name: company, creditCode })
  const refusal = wrong ?? mayKeepOrganisation(viewer, { territoryCode: null, dissolvedOn: null })
  return refusal ? { refused: refuseRow(row, 'ROW_UNKNOWN_COMPANY', null, company) } : { organisation: null }
}

const makeCompany = async ({ em, districtId }: ImportWork, { company, companyCreditCode }: ContractRow) => {
  const founding = { districtId, kind: 'PROPERTY_COMPANY', territoryCode: null } as const
  const made = await registerOrganisation(em, founding, { name: company, creditCode: companyCreditCode })
  await em.flush()
  return made
}

/** The area with this company, entered or changed where it must be. */
async function areaServed(
  { em, districtId }: ImportWork,
  line: ContractRow,
  { area, estates, communityCode }: FoundArea,
  company: Organisation,
  effects: ImportEffect[],
): Promise<ManagementArea | null> {
  if (!area) {
    const place = { districtId, communityCode }
    const facts = {
      name: line.area,
      estateIds: estates.map(({ id }) => id),
      propertyCompanyId: company.id,
    }
    const made = await registerArea(em, place, facts)
    if (!(made instanceof ManagementArea)) return null
    await em.flush()
    effects.push({
      thing: 'MANAGEMENT_AREA',
      id: made.id,
      deed: 'MADE',
      label: made.name,
      revision: made.revision,
    })
    return made
  }
  if (area.propertyCompanyId === company.id) return area
  area.handOver(company.id)
  await em.flush()
  const members = await em.find(Estate, { managementAreaId: area.id })
  await tellArea(
    em,
    area,
    members.map(({ id }) => id),
  )
  const { id, name: label, revision } = area
  effects.push({
    thing: 'MANAGEMENT_AREA',
    id,
    deed: 'CHANGED',
    label,
    revision,
    former: { propertyCompanyId: null },
  })
  return area
}

const needed = ['number', 'termFrom', 'termTo', 'feeRegime', 'level', 'fee'] as const
const neededHeadings = ['合同编号', '起始日期', '到期日期', '收费方式', '服务等级', '收费标准']

/** What is missing or wrong of what stands in the contract; without it only that the company serves is entered. */
function openTerms(line: ContractRow): RowProblem | null {
  const missing = needed.flatMap((key, at) => (line[key] ? [] : (neededHeadings[at] ?? key)))
  if (missing.length > 0)
    return rowProblem('ROW_TERMS_OPEN', { row: line.row }, { missing: missing.join('、') })
  const isReversed = (line.termTo ?? '') < (line.termFrom ?? '')
  const isFee = /^\d{1,3}(\.\d{1,2})?$/.test(line.fee ?? '')
  const isLong = (line.number?.length ?? 0) > 60 || (line.level?.length ?? 0) > 40
  if (!isReversed && isFee && !isLong) return null
  return rowProblem(isReversed ? 'ROW_TERM_REVERSED' : 'ROW_VALUE_INVALID', { row: line.row })
}

/** Tells what stands in the contract, unless the same was told before. */
async function reportTerms(
  { em, viewer }: ImportWork,
  line: ContractRow,
  areaId: string,
  companyId: string,
): Promise<ImportEffect | null> {
  const { number, termFrom, termTo, feeRegime, level, fee } = line
  const terms = { companyId, number, termFrom, termTo, feeRegime, level, fee }
  const digest = contentHash(terms)
  const told = await rows(em)
    .selectFrom('import_effect')
    .where('thing', '=', 'CONTRACT')
    .where(sql<boolean>`former ->> 'area' = ${areaId}`)
    .where('undone_at', 'is', null)
    .select('former')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (told?.former?.digest === digest) return null
  const report = newId()
  await tell(em, 'ServiceContractReported', {
    ...{ subject: areaId, report, ...terms, person: viewer.person, seatKind: viewer.kind },
  })
  return {
    ...{ thing: 'CONTRACT', id: report, deed: 'MADE', label: `${line.area} · ${line.number}` },
    former: { digest, area: areaId },
  }
}
