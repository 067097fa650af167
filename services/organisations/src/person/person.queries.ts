import { createConnectionType, page, type Context, vaultOf } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { appointmentsOfPerson, AppointmentType } from '../appointment/index.ts'
import { accountOfPerson, AccountType } from '../account/index.ts'
import { allowed } from '../refusals/index.ts'
import { anyOf, rows } from '../tables.ts'
import { mayChangePerson, mayCopyPerson, mayRevealPerson } from './person.policy.ts'
import { personById, reachesOfPerson, selectPeople, type PersonRow } from './person.rows.ts'
import { PersonAction, PersonReadingType, PersonType } from './person.type.ts'

const PersonConnection = createConnectionType('Person', () => PersonType)
const PersonReadingConnection = createConnectionType('PersonReading', () => PersonReadingType)

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonType, { nullable: true, description: 'One person, masked.' })
  person(@Arg('id', () => ID, { description: 'Their identity.' }) id: string, @Ctx() context: Context) {
    return personById(context).load(id)
  }

  @Query(() => PersonConnection, {
    description: 'People whom you may see, masked, the latest entered first.',
  })
  people(
    @Arg('search', () => String, {
      nullable: true,
      description:
        'A full telephone number or a full name; parts are not found, because both are kept encrypted.',
    })
    search: string | null,
    @Arg('organisationId', () => ID, {
      nullable: true,
      description: 'Only those who hold or held a post in this organisation.',
    })
    organisationId: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() context: Context,
  ) {
    let found = selectPeople(context.em)
    if (search?.trim()) {
      const vault = vaultOf(context)
      found = found.where((eb) =>
        eb.or([
          eb('person.phone_index', '=', vault.phoneIndex(search)),
          eb('person.name_index', '=', vault.nameIndex(search)),
        ]),
      )
    }
    if (organisationId) {
      const holders = rows(context.em)
        .selectFrom('appointment')
        .where('appointment.organisation_id', '=', anyOf([organisationId]))
        .select('appointment.person_id')
      found = found.where('person.id', 'in', holders)
    }
    return page(found, { first, after }, { columns: ['person.id'], direction: 'desc' })
  }

  @Query(() => PersonReadingConnection, {
    description:
      'Who looked at a person’s details and what for, the latest first: for the person, the district and its auditors.',
  })
  personReadings(
    @Arg('personId', () => ID, { description: 'Whose details were looked at.' }) personId: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em }: Context,
  ) {
    const found = rows(em)
      .selectFrom('person_reading')
      .leftJoin('person as reader', 'reader.id', 'person_reading.reader_person_id')
      .where('person_reading.person_id', '=', anyOf([personId]))
      .select([
        'person_reading.id',
        'person_reading.purpose',
        'person_reading.read_at as readAt',
        'person_reading.reader_post as readerPost',
        'reader.masked_name as readerMaskedName',
      ])
    return page(found, { first, after }, { columns: ['person_reading.id'], direction: 'desc' })
  }

  @FieldResolver(() => [AppointmentType], {
    description: 'All their terms that you may see, the latest begun first.',
  })
  async appointments(@Root() person: PersonRow, @Ctx() context: Context) {
    return (await appointmentsOfPerson(context).load(person.id)) ?? []
  }

  @FieldResolver(() => AccountType, {
    nullable: true,
    description: 'Whether and how they can sign in; only for those who look after it.',
  })
  account(@Root() person: PersonRow, @Ctx() context: Context) {
    return accountOfPerson(context).load(person.id)
  }

  @FieldResolver(() => [PersonAction], {
    description: 'What you can do with the record from the seat you act in.',
  })
  async availableActions(@Root() person: PersonRow, @Ctx() context: Context) {
    const reaches = (await reachesOfPerson(context).load(person.id)) ?? []
    const question = { ...person, reaches }
    const change = mayChangePerson(context.viewer, question)
    return allowed({
      CHANGE: change,
      REVEAL: mayRevealPerson(context.viewer, question),
      COPY: mayCopyPerson(context.viewer, question),
      ERASE: change,
    })
  }
}
