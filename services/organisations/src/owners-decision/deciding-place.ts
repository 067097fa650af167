import { civilDay, refuse, type Refusal } from '@linli/kernel'
import type { Context, EntityManager } from '@linli/subgraph'
import { areaById, estateById } from '../estate/index.ts'
import { anyOf, rows } from '../tables.ts'
import type { DecidingPlace } from './owners-decision.ts'
import type { PlaceInQuestion } from './owners-decision.policy.ts'

/** A place as somebody names it, and what the policy asks about it. */
export interface NamedPlace extends DecidingPlace, PlaceInQuestion {}

/**
 * The owners who decide are those of a management area; an estate decides by itself only where it shares no contract.
 * Named by one of its estates, an area that covers nothing else is meant itself.
 */
export async function decidingPlace(
  context: Context,
  { managementAreaId, estateId }: { managementAreaId?: string | null; estateId?: string | null },
): Promise<NamedPlace | Refusal> {
  if ((managementAreaId == null) === (estateId == null)) return refuse('NOT_FOUND')
  const estate = estateId ? await estateById(context).load(estateId) : null
  if (estateId && !estate) return refuse('NOT_FOUND')
  if (estate && !estate.managementAreaId) return ofEstate(context, estate)
  const areaId = managementAreaId ?? estate!.managementAreaId!
  const area = await areaById(context).load(areaId)
  if (!area) return refuse('NOT_FOUND')
  if (estate && (await estateCount(context.em, areaId)) > 1)
    return refuse('ESTATE_IN_AREA', { area: area.name })
  const { code, propertyCompanyId } = area
  const place = { districtId: context.viewer.district ?? '', managementAreaId: area.id, estateId: null, code }
  const mine = await companiesOfMine(context, propertyCompanyId ? [propertyCompanyId] : [])
  return { ...place, isOfCompany: mine.size > 0 }
}

const ofEstate = (context: Context, { id, code }: { id: string; code: string }): NamedPlace => ({
  ...{
    districtId: context.viewer.district ?? '',
    managementAreaId: null,
    estateId: id,
    code,
    isOfCompany: false,
  },
})

async function estateCount(em: EntityManager, areaId: string): Promise<number> {
  const { count } = await rows(em)
    .selectFrom('estate')
    .where('management_area_id', '=', areaId)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** In which of the companies the person who asks holds any post today; one's own terms are always seen. */
export async function companiesOfMine(
  { em, viewer, time }: Context,
  companyIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (companyIds.length === 0 || !viewer.person) return new Set()
  const today = civilDay(time.now())
  const held = await rows(em)
    .selectFrom('appointment')
    .where('organisation_id', '=', anyOf(companyIds))
    .where('person_id', '=', viewer.person)
    .where('begins_on', '<=', today)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .select('organisation_id')
    .execute()
  return new Set(held.map(({ organisation_id }) => organisation_id))
}
