import { newId, refuse } from '@linli/kernel'
import { act, refused, type Context } from '@linli/subgraph'
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { type OrganisationKind, OrganisationKindEnum } from '../organisation/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { takeTurns } from '../tables.ts'
import { AppointmentError, PostType } from './appointment.type.ts'
import { Post } from './post.ts'
import { SeatKind } from './seat-kind.ts'

@InputType({ description: 'An office that does not stand in the district’s list of posts yet.' })
class PostDefineInput extends RepeatableInput {
  @Field(() => String, { description: 'The title of the office.' })
  name!: string

  @Field(() => SeatKind, {
    nullable: true,
    description: 'In which capacity its holder acts here; empty for a post of honour that gives no seat.',
  })
  seatKind?: SeatKind | null

  @Field(() => Boolean, {
    description: 'Whether its holder looks after accounts, appointments and imports of the place.',
  })
  administrator!: boolean

  @Field(() => [OrganisationKindEnum], { description: 'In which sorts of organisation the office exists.' })
  organisationKinds!: OrganisationKind[]
}

@ObjectType({ description: 'What came of defining a post.' })
class PostDefinePayload {
  @Field(() => PostType, { nullable: true, description: 'The post as it stands in the list now.' })
  post?: PostType | null

  @Field(() => [AppointmentError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class PostDefineResolver {
  @Mutation(() => PostDefinePayload, { description: 'Adds an office to the district’s list of posts.' })
  postDefine(
    @Arg('input', () => PostDefineInput, { description: 'What is asked for.' }) input: PostDefineInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer } = context
      if (viewer.isAnonymous) return refused(refuse('NOT_SIGNED_IN'))
      if (!viewer.administrator || !viewer.holds('DISTRICT')) return refused(refuse('NOT_ALLOWED'))
      const { seatKind = null, administrator, organisationKinds } = input
      const name = input.name.trim()
      if (name === '' || name.length > 50) return refused(refuse('VALUE_INVALID', undefined, ['name']))
      if (organisationKinds.length === 0)
        return refused(refuse('VALUE_INVALID', undefined, ['organisationKinds']))
      if (administrator && seatKind === null)
        return refused(refuse('VALUE_INVALID', undefined, ['administrator']))
      await takeTurns(em, `post ${name}`)
      if (await em.findOne(Post, { name })) return refused(refuse('NAME_TAKEN', { name }, ['name']))
      const position = 1000 + (await em.count(Post))
      const post = Object.assign(new Post(), {
        id: newId(),
        districtId: viewer.district,
        ...{ name, seatKind, administrator, organisationKinds, position },
      })
      em.persist(post)
      return { post, errors: [] }
    })
  }
}
