import { refuse } from '@linli/kernel'
import { act, findVisible, refused, type Context, type EntityManager } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { mayKeepRegister } from '../territory/index.ts'
import { Building, type BuildingFacts } from './building.ts'
import { Estate } from './estate.ts'
import { BuildingType, EstateError, EstateType } from './estate.type.ts'
import { codesFor } from './next-code.ts'

@InputType({ description: 'A building of an estate; one that is on record under this name is corrected.' })
class BuildingRegisterInput extends RepeatableInput {
  @Field(() => ID, { description: 'The estate it belongs to.' })
  estateId!: string

  @Field(() => String, { description: 'What residents call the building, e.g. 3 号楼.' })
  name!: string

  @Field(() => Int, { nullable: true, description: 'How many floors it has above ground.' })
  storeys?: number | null

  @Field(() => Int, { nullable: true, description: 'How many stairwells it has.' })
  entrances?: number | null

  @Field(() => Int, { nullable: true, description: 'How many homes are in it.' })
  households?: number | null
}

@ObjectType({ description: 'What came of entering a building.' })
class BuildingRegisterPayload {
  @Field(() => BuildingType, { nullable: true, description: 'The building as it is on record now.' })
  building?: BuildingType | null

  @Field(() => EstateType, { nullable: true, description: 'The estate with all its buildings.' })
  estate?: EstateType | null

  @Field(() => [EstateError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class BuildingRegisterResolver {
  @Mutation(() => BuildingRegisterPayload, { description: 'Enters or corrects one building of an estate.' })
  buildingRegister(
    @Arg('input', () => BuildingRegisterInput, { description: 'What is asked for.' })
    input: BuildingRegisterInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const estate = await findVisible(em, Estate, input.estateId)
      if (!estate) return refused(refuse('NOT_FOUND'))
      const { name, storeys = null, entrances = null, households = null } = input
      const facts = { name: name.trim(), storeys, entrances, households }
      const refusal = mayKeepRegister(context.viewer, estate.code) ?? refuseBuilding(facts)
      if (refusal) return refused(refusal)
      const put = await putBuildings(em, estate, [facts])
      return put ? { building: put[0], estate, errors: [] } : refused(refuse('COMMUNITY_FULL'))
    })
  }
}

/** What is wrong with a building as somebody entered it. */
export function refuseBuilding({ name, storeys, entrances, households }: BuildingFacts) {
  if (name === '' || name.length > 50) return refuse('VALUE_INVALID', undefined, ['name'])
  const counts = { storeys, entrances, households }
  const wrong = Object.entries(counts).find(([, count]) => count !== null && (count < 0 || count > 10_000))
  return wrong ? refuse('VALUE_INVALID', undefined, [wrong[0]]) : null
}

/**
 * Enters buildings of one estate, or corrects those that already have their names.
 * @returns them in the same order; null once the estate has no number left
 */
export async function putBuildings(
  em: EntityManager,
  estate: Estate,
  facts: readonly BuildingFacts[],
): Promise<Building[] | null> {
  const nextCode = await codesFor(em, 'building', estate.code)
  const byName = new Map(
    (await em.find(Building, { estateId: estate.id })).map((building) => [building.name, building]),
  )
  const put: Building[] = []
  for (const each of facts) {
    let building = byName.get(each.name)
    const code = building ? building.code : nextCode()
    if (!code) return null
    if (building) building.change(each)
    else building = Building.register({ districtId: estate.districtId, estateId: estate.id, code }, each)
    em.persist(building)
    byName.set(each.name, building)
    put.push(building)
  }
  return put
}
