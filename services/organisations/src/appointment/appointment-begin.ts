import { refuse, type Refusal } from '@linli/kernel'
import { act, CivilDay, findVisible, refused, tell, type Context, type EntityManager } from '@linli/subgraph'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { mayAdminister } from '../account/index.ts'
import { Organisation } from '../organisation/index.ts'
import { Person } from '../person/index.ts'
import { RepeatableInput } from '../refusals/index.ts'
import { takeTurns } from '../tables.ts'
import { notifyOfOffice } from './appointment.notices.ts'
import { remindBeforeEnd } from './appointment-remind.ts'
import { Appointment } from './appointment.ts'
import { AppointmentError, AppointmentType } from './appointment.type.ts'
import { Post } from './post.ts'
import { termsOverlap, type Term } from './term.ts'

@InputType({ description: 'Who begins to hold which post, where and for how long.' })
class AppointmentBeginInput extends RepeatableInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string

  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => ID, { description: 'The post.' })
  postId!: string

  @Field(() => String, {
    nullable: true,
    description:
      'The code of a place inside the organisation’s own, where the post is held for that place only.',
  })
  territoryCode?: string | null

  @Field(() => CivilDay, { description: 'First day of the term.' })
  beginsOn!: string

  @Field(() => CivilDay, { nullable: true, description: 'Last day of the term; empty where none is set.' })
  endsOn?: string | null
}

@ObjectType({ description: 'What came of beginning a term of office.' })
class AppointmentBeginPayload {
  @Field(() => AppointmentType, { nullable: true, description: 'The term as it is on record now.' })
  appointment?: AppointmentType | null

  @Field(() => [AppointmentError], { description: 'Why nothing was changed; empty when it was.' })
  errors!: object[]
}

@Resolver()
export class AppointmentBeginResolver {
  @Mutation(() => AppointmentBeginPayload, {
    description:
      'Begins somebody’s term in a post of an organisation; while it runs, it is a seat to act in.',
  })
  appointmentBegin(
    @Arg('input', () => AppointmentBeginInput, { description: 'What is asked for.' })
    input: AppointmentBeginInput,
    @Ctx() context: Context,
  ) {
    return act(context, input, async (em) => {
      const person = await findVisible(em, Person, input.personId)
      const organisation = await findVisible(em, Organisation, input.organisationId)
      const post = await findVisible(em, Post, input.postId)
      if (!person || !organisation || !post) return refused(refuse('NOT_FOUND'))
      const { territoryCode = null, beginsOn, endsOn = null } = input
      const reach = {
        reachCode: territoryCode ?? organisation.territoryCode,
        organisationId: organisation.id,
      }
      const refusal = mayAdminister(context.viewer, reach)
      if (refusal) return refused(refusal)
      const office = { person, organisation, post, territoryCode }
      const appointment = await beginAppointment(em, office, { beginsOn, endsOn })
      if (!(appointment instanceof Appointment)) return refused(appointment)
      await notifyOfOffice(em, appointment, office)
      return { appointment, errors: [] }
    })
  }
}

export interface OfficeToHold {
  person: Person
  organisation: Organisation
  post: Post
  territoryCode: string | null
}

/** Begins one term in the transaction at hand and tells it; a refusal where office and term do not fit. */
export async function beginAppointment(
  em: EntityManager,
  office: OfficeToHold,
  term: Term,
  id?: string,
): Promise<Appointment | Refusal> {
  const { person, organisation, post, territoryCode } = office
  const held = { personId: person.id, organisationId: organisation.id, postId: post.id }
  await takeTurns(em, `${post.id} of ${person.id}`)
  const others = await em.find(Appointment, held)
  const refusal = refuseOffice(office) ?? refuseTerm(term, others)
  if (refusal) return refusal
  const reachCode = territoryCode ?? organisation.territoryCode
  const appointment = Appointment.begin(
    { districtId: person.districtId, ...held, territoryCode, reachCode },
    term,
    id,
  )
  em.persist(appointment)
  await remindBeforeEnd(em, appointment)
  await tell(em, 'AppointmentBegan', {
    subject: appointment.id,
    personId: person.id,
    personName: person.maskedName,
    organisationId: organisation.id,
    post: post.name,
    beginsOn: term.beginsOn,
    endsOn: term.endsOn,
  })
  return appointment
}

/** Why this person cannot hold this post of this organisation for this place, whatever the days. */
export function refuseOffice({ person, organisation, post, territoryCode }: OfficeToHold): Refusal | null {
  if (person.erasedAt !== null) return refuse('PERSON_ERASED')
  if (organisation.dissolvedOn !== null) return refuse('ORGANISATION_DISSOLVED')
  if (!post.existsIn(organisation.kind)) return refuse('POST_UNFIT', { post: post.name })
  const outside = territoryCode !== null && !territoryCode.startsWith(organisation.territoryCode ?? '—')
  return outside ? refuse('TERRITORY_OUTSIDE', undefined, ['territoryCode']) : null
}

/** Why a term does not fit beside the others that the person holds in the same post. */
export function refuseTerm(term: Term, others: readonly Appointment[]): Refusal | null {
  if (term.endsOn !== null && term.endsOn < term.beginsOn)
    return refuse('TERM_REVERSED', undefined, ['endsOn'])
  return others.some((other) => termsOverlap(other, term)) ? refuse('TERM_OVERLAPS') : null
}
