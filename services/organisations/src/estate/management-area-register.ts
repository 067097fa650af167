import { refuse, type Refusal } from '@linli/kernel'
import { act, type Context, type EntityManager, findVisible, isIdentity, refused } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Organisation } from '../organisation/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { liveCommunity, mayKeepRegister } from '../territory/index.ts'
import { Estate } from './estate.ts'
import { EstateError, ManagementAreaType } from './estate.type.ts'
import { ManagementArea } from './management-area.ts'
import { codesFor } from './next-code.ts'
import { tellArea } from './tell-estate.ts'

@InputType({ description: 'What one property contract covers, and who serves it.' })
class ManagementAreaRegisterInput extends RepeatableInput {
  @Field(() => String, { description: 'The official code of the neighbourhood it lies in.' })
  communityCode!: string

  @Field(() => String, { description: 'What the area is called in its contract.' })
  name!: string

  @Field(() => [ID], { description: 'The estates it covers; each belongs to one area at a time.' })
  estateIds!: string[]

  @Field(() => ID, {
    nullable: true,
    description: 'The property company that serves it; empty where none does.',
  })
  propertyCompanyId?: string | null
}

@ObjectType({ description: 'What came of entering the area of a contract.' })
class ManagementAreaRegisterPayload {
  @Field(() => ManagementAreaType, { nullable: true, description: 'The area as it is on record now.' })
  managementArea?: ManagementAreaType | null

  @Field(() => [EstateError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class ManagementAreaRegisterResolver {
  @Mutation(() => ManagementAreaRegisterPayload, { description: 'Enters what one property contract covers.' })
  managementAreaRegister(
    @Arg('input', () => ManagementAreaRegisterInput, { description: 'What is asked for.' })
    input: ManagementAreaRegisterInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { communityCode, estateIds, propertyCompanyId = null } = input
      const name = input.name.trim()
      const refusal =
        mayKeepRegister(context.viewer, communityCode) ??
        (name === '' ? refuse('VALUE_INVALID', undefined, ['name']) : null)
      if (refusal) return refused(refusal)
      if (!(await liveCommunity(em, communityCode))) return refused(refuse('COMMUNITY_UNKNOWN'))
      const place = { districtId: context.viewer.district ?? '', communityCode }
      const area = await registerArea(em, place, { name, estateIds, propertyCompanyId })
      return area instanceof ManagementArea ? { managementArea: area, errors: [] } : refused(area)
    })
  }
}

export interface AreaFacts {
  name: string
  estateIds: string[]
  propertyCompanyId: string | null
}

/** Enters one area in the transaction at hand: numbered, with its estates and its company, told. */
export async function registerArea(
  em: EntityManager,
  { id, ...place }: { districtId: string; communityCode: string; id?: string },
  facts: AreaFacts,
): Promise<ManagementArea | Refusal> {
  const refusal = await refuseCompany(em, facts.propertyCompanyId)
  if (refusal) return refusal
  const nextCode = await codesFor(em, 'management_area', place.communityCode)
  const code = nextCode()
  if (!code) return refuse('COMMUNITY_FULL')
  const { name, propertyCompanyId } = facts
  const area = ManagementArea.register({ ...place, code }, { name, propertyCompanyId }, id)
  const estates = await estatesFor(em, area, facts.estateIds)
  if (!estates) return refuse('ESTATE_ELSEWHERE')
  em.persist(area)
  for (const estate of estates) estate.joinArea(area.id)
  await tellArea(em, area, facts.estateIds)
  return area
}

export async function refuseCompany(
  em: EntityManager,
  propertyCompanyId: string | null,
): Promise<Refusal | null> {
  if (propertyCompanyId === null) return null
  const company = await findVisible(em, Organisation, propertyCompanyId)
  const serves = company?.kind === 'PROPERTY_COMPANY' && company.dissolvedOn === null
  return serves ? null : refuse('COMPANY_UNKNOWN')
}

/** The estates by their ids; null when one is unknown, lies in another neighbourhood or belongs to another area. */
export async function estatesFor(
  em: EntityManager,
  area: ManagementArea,
  estateIds: string[],
): Promise<Estate[] | null> {
  const wanted = [...new Set(estateIds)]
  if (!wanted.every(isIdentity)) return null
  const estates = await em.find(Estate, { id: { $in: wanted }, communityCode: area.communityCode })
  const free = estates.every(
    ({ managementAreaId }) => managementAreaId === null || managementAreaId === area.id,
  )
  return estates.length === wanted.length && free ? estates : null
}
