import { refuse } from '@linli/kernel'
import { act, findVisible, refused, type Context } from '@linli/subgraph'
import { LockMode } from '@mikro-orm/core'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RevisedInput } from '../refusals/index.ts'
import { mayKeepRegister } from '../territory/index.ts'
import { Estate } from './estate.ts'
import { EstateError, ManagementAreaType } from './estate.type.ts'
import { estatesFor, refuseCompany } from './management-area-register.ts'
import { ManagementArea } from './management-area.ts'
import { tellArea } from './tell-estate.ts'

@InputType({ description: 'A change of what one property contract covers or who serves it.' })
class ManagementAreaChangeInput extends RevisedInput {
  @Field(() => ID, { description: 'The area.' })
  managementAreaId!: string

  @Field(() => String, { description: 'What the area is called from now on.' })
  name!: string

  @Field(() => [ID], { description: 'All estates it covers from now on.' })
  estateIds!: string[]

  @Field(() => ID, {
    nullable: true,
    description: 'The property company that serves it from now on; empty where none does.',
  })
  propertyCompanyId?: string | null
}

@ObjectType({ description: 'What came of changing the area of a contract.' })
class ManagementAreaChangePayload {
  @Field(() => ManagementAreaType, {
    nullable: true,
    description: 'The area as it is on record now; on a conflict, as somebody else left it.',
  })
  managementArea?: ManagementAreaType | null

  @Field(() => [EstateError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class ManagementAreaChangeResolver {
  @Mutation(() => ManagementAreaChangePayload, {
    description: 'Changes what one property contract covers or which company serves it.',
  })
  managementAreaChange(
    @Arg('input', () => ManagementAreaChangeInput, { description: 'What is asked for.' })
    input: ManagementAreaChangeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const area = await findVisible(em, ManagementArea, input.managementAreaId)
      if (!area) return refused(refuse('NOT_FOUND'))
      const { estateIds, propertyCompanyId = null } = input
      const name = input.name.trim()
      const refusal =
        mayKeepRegister(context.viewer, area.code) ??
        (name === ''
          ? refuse('VALUE_INVALID', undefined, ['name'])
          : await refuseCompany(em, propertyCompanyId))
      if (refusal) return refused(refusal)
      if (area.revision !== input.revision) return refused(refuse('CONFLICT'), { managementArea: area })
      const estates = await estatesFor(em, area, estateIds)
      if (!estates) return refused(refuse('ESTATE_ELSEWHERE'))
      await em.lock(area, LockMode.OPTIMISTIC, input.revision)
      for (const former of await em.find(Estate, { managementAreaId: area.id })) {
        if (!estates.includes(former)) former.leaveArea()
      }
      for (const estate of estates) estate.joinArea(area.id)
      area.rename(name)
      area.handOver(propertyCompanyId)
      await tellArea(
        em,
        area,
        estates.map(({ id }) => id),
      )
      return { managementArea: area, errors: [] }
    })
  }
}
