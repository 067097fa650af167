import { civilDay } from '@linli/kernel'
import { CivilDay, createConnectionType, page, type Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { organisationById, OrganisationType } from '../organisation/index.ts'
import { ownName, personById, PersonType } from '../person/index.ts'
import { allowed } from '../refusals/index.ts'
import { territoryByCode, TerritoryType } from '../territory/index.ts'
import { anyOf } from '../tables.ts'
import { mayEndAppointment } from './appointment.policy.ts'
import {
  postById,
  seatsOfPerson,
  selectAppointments,
  selectPosts,
  type AppointmentRow,
  type SeatRow,
} from './appointment.rows.ts'
import {
  AppointmentAction,
  AppointmentStateEnum,
  AppointmentType,
  CrossAppointmentType,
  MeType,
  PostType,
  SeatType,
} from './appointment.type.ts'
import type { CrossAppointment } from './cross-appointments.ts'
import { appointmentState, type AppointmentState } from './term.ts'

const AppointmentConnection = createConnectionType('Appointment', () => AppointmentType)

@Resolver(() => AppointmentType)
export class AppointmentResolver {
  @Query(() => AppointmentConnection, {
    description: 'Terms of office that you may see, the latest entered first.',
  })
  appointments(
    @Arg('organisationId', () => ID, { nullable: true, description: 'Only in this organisation.' })
    organisationId: string | null,
    @Arg('personId', () => ID, { nullable: true, description: 'Only of this person.' }) personId:
      | string
      | null,
    @Arg('state', () => AppointmentStateEnum, {
      nullable: true,
      description: 'Only those that stand so today.',
    })
    state: AppointmentState | null,
    @Arg('endingBy', () => CivilDay, {
      nullable: true,
      description: 'Only those whose last day comes on or before this day.',
    })
    endingBy: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() context: Context,
  ) {
    const today = civilDay(context.time.now())
    let found = selectAppointments(context.em)
    if (organisationId) found = found.where('appointment.organisation_id', '=', anyOf([organisationId]))
    if (personId) found = found.where('appointment.person_id', '=', anyOf([personId]))
    if (endingBy) found = found.where('appointment.ends_on', '<=', endingBy)
    if (state === 'UPCOMING') found = found.where('appointment.begins_on', '>', today)
    if (state === 'CURRENT') {
      found = found
        .where('appointment.begins_on', '<=', today)
        .where((eb) => eb.or([eb('appointment.ends_on', 'is', null), eb('appointment.ends_on', '>=', today)]))
    }
    if (state === 'EXPIRED' || state === 'ENDED') {
      found = found
        .where('appointment.ends_on', '<', today)
        .where('appointment.end_reason', state === 'EXPIRED' ? 'is' : 'is not', null)
    }
    return page(found, { first, after }, { columns: ['appointment.id'], direction: 'desc' })
  }

  @Query(() => [PostType], {
    description: 'The posts that can be held in this district, in their usual order.',
  })
  posts(@Ctx() { em }: Context) {
    return selectPosts(em).orderBy('post.position').orderBy('post.id').execute()
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who holds the post.' })
  person(@Root() appointment: AppointmentRow, @Ctx() context: Context) {
    return personById(context).load(appointment.personId)
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'In which organisation.' })
  organisation(@Root() appointment: AppointmentRow, @Ctx() context: Context) {
    return organisationById(context).load(appointment.organisationId)
  }

  @FieldResolver(() => PostType, { nullable: true, description: 'Which post is held.' })
  post(@Root() appointment: AppointmentRow, @Ctx() context: Context) {
    return postById(context).load(appointment.postId)
  }

  @FieldResolver(() => TerritoryType, {
    nullable: true,
    description: 'The place it is held for, where that is a place of the tree.',
  })
  territory(@Root() appointment: AppointmentRow, @Ctx() context: Context) {
    return appointment.reachCode ? territoryByCode(context).load(appointment.reachCode) : null
  }

  @FieldResolver(() => AppointmentStateEnum, { description: 'Where the term stands today.' })
  state(@Root() appointment: AppointmentRow, @Ctx() { time }: Context): AppointmentState {
    return appointmentState(appointment, civilDay(time.now()))
  }

  @FieldResolver(() => [AppointmentAction], {
    description: 'What you can do with it from the seat you act in.',
  })
  availableActions(@Root() appointment: AppointmentRow, @Ctx() { viewer, time }: Context) {
    return allowed({ END: mayEndAppointment(viewer, appointment, civilDay(time.now())) })
  }
}

@Resolver(() => MeType)
export class MeResolver {
  @Query(() => MeType, {
    nullable: true,
    description: 'The person who is signed in; empty without an account.',
  })
  me(@Ctx() { viewer }: Context) {
    return viewer.person ? { id: viewer.person } : null
  }

  @Query(() => [SeatType], {
    description: 'The seats of the person who is signed in, in the district that is acted in.',
  })
  async mySeats(@Ctx() context: Context) {
    const { person } = context.viewer
    return person ? ((await seatsOfPerson(context).load(person)) ?? []) : []
  }

  @FieldResolver(() => String, { nullable: true, description: 'One’s own name in full.' })
  name(@Root() me: { id: string }, @Ctx() context: Context) {
    return ownName(context, me.id)
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'The entry in the register of people.' })
  person(@Root() me: { id: string }, @Ctx() context: Context) {
    return personById(context).load(me.id)
  }

  @FieldResolver(() => [SeatType], { description: 'The seats that can be acted in today.' })
  async seats(@Root() me: { id: string }, @Ctx() context: Context) {
    return (await seatsOfPerson(context).load(me.id)) ?? []
  }

  @FieldResolver(() => SeatType, { nullable: true, description: 'The seat that is acted in now.' })
  async currentSeat(@Root() me: { id: string }, @Ctx() context: Context) {
    const seats = (await seatsOfPerson(context).load(me.id)) ?? []
    return seats.find(({ id }) => id === context.viewer.seat) ?? null
  }
}

@Resolver(() => SeatType)
export class SeatResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The organisation it acts for.' })
  organisation(@Root() seat: SeatRow, @Ctx() context: Context) {
    return organisationById(context).load(seat.organisationId)
  }
}

@Resolver(() => CrossAppointmentType)
export class CrossAppointmentResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who sits in several bodies.' })
  person(@Root() cross: CrossAppointment<AppointmentRow>, @Ctx() context: Context) {
    return personById(context).load(cross.personId)
  }

  @FieldResolver(() => String, { description: 'What follows from it, as one sentence for people.' })
  consequence(@Root() { recused }: CrossAppointment<AppointmentRow>, @Ctx() { language }: Context): string {
    if (language === 'en') {
      return recused
        ? 'Belongs to the property company and may not sign for a reviewing body.'
        : 'Signs for one of these bodies only; another member signs for the other.'
    }
    return recused
      ? '属于物业服务企业一方，须回避，不得代表审查主体签署。'
      : '同一事项只代表其中一个主体签署，另一主体由其他成员签署。'
  }
}
