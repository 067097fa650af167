import { newId, refuse } from '@linli/kernel'
import { act, findVisible, refused, type Context, vaultOf } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { RepeatableInput } from '../refusals/index.ts'
import { copyOfPerson, copyWorkbook } from './person-copy.ts'
import { PersonReading } from './person-reading.ts'
import { mayCopyPerson } from './person.policy.ts'
import { Person } from './person.ts'
import { PersonCopyFileType, PersonError, PersonReadingType } from './person.type.ts'

@InputType({ description: 'Whose data are to be copied, and at whose request.' })
class PersonCopyMakeInput extends RepeatableInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string

  @Field(() => String, {
    description:
      'Why the copy is made, e.g. at the person’s request; the person and the auditors can read it.',
  })
  purpose!: string
}

@ObjectType({ description: 'What came of asking for a copy of somebody’s data.' })
class PersonCopyMakePayload {
  @Field(() => [PersonCopyFileType], {
    nullable: true,
    description: 'The copy for programs and for people; a repeated submission does not hand it out again.',
  })
  files?: PersonCopyFileType[] | null

  @Field(() => PersonReadingType, { nullable: true, description: 'The entry in the log of readings.' })
  reading?: PersonReadingType | null

  @Field(() => [PersonError], { description: 'Why there is no copy; empty when there is.' })
  errors!: object[]
}

const shortestPurpose = 4

@Resolver()
export class PersonCopyMakeResolver {
  @Mutation(() => PersonCopyMakePayload, {
    description:
      'Copies everything on record about one person, for that person or the district’s administrators; it is logged.',
  })
  personCopyMake(
    @Arg('input', () => PersonCopyMakeInput, { description: 'What is asked for.' })
    input: PersonCopyMakeInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const { viewer, time } = context
      const person = await findVisible(em, Person, input.personId)
      if (!person) return refused(refuse('NOT_FOUND'))
      const purpose = input.purpose.trim()
      const refusal =
        mayCopyPerson(viewer, person) ??
        ([...purpose].length < shortestPurpose ? refuse('PURPOSE_MISSING', undefined, ['purpose']) : null)
      if (refusal) return refused(refusal)
      const copy = await copyOfPerson(em, vaultOf(context), person)
      if (!copy) return refused(refuse('NOT_ALLOWED'))
      const reading = Object.assign(new PersonReading(), {
        id: newId(),
        districtId: person.districtId,
        personId: person.id,
        readerPersonId: viewer.person,
        readerSeatId: viewer.seat,
        readerPost: viewer.post,
        purpose: purpose.slice(0, 500),
        readAt: time.now(),
      })
      em.persist(reading)
      const workbook = await copyWorkbook(copy)
      const files: PersonCopyFileType[] = [
        {
          name: `个人信息副本-${person.id}.json`,
          mediaType: 'application/json',
          content: Buffer.from(JSON.stringify(copy, null, 2)).toString('base64'),
        },
        {
          name: `个人信息副本-${person.id}.xlsx`,
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          content: workbook.toString('base64'),
        },
      ]
      return { files, reading, errors: [] }
    })
  }
}
