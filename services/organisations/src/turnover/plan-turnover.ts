import { addDays, civilDay, refuse, type Refusal } from '@linli/kernel'
import { type Context, type EntityManager, findVisible, isIdentity } from '@linli/subgraph'
import { mayAdminister } from '../account/index.ts'
import {
  Appointment,
  mayEndAppointment,
  Post,
  refuseLastDay,
  refuseOffice,
  refuseTerm,
  type OfficeToHold,
} from '../appointment/index.ts'
import { Organisation } from '../organisation/index.ts'
import { Person } from '../person/index.ts'
import type { TurnoverInput } from './turnover.type.ts'

const mostTerms = 100

/** What is to happen to one term: what begins in its place, or why it stays. */
export interface PlannedTerm {
  appointmentId: string
  appointment: Appointment | null
  refusal: Refusal | null
  next: { office: OfficeToHold; term: { beginsOn: string; endsOn: string | null } } | null
}

/**
 * Judges a change of many terms without writing anything; the dry look and the act ask the same.
 * @returns the whole refused, or each term with what is to happen to it
 */
export async function planTurnover(
  context: Context,
  em: EntityManager,
  input: TurnoverInput,
): Promise<Refusal | PlannedTerm[]> {
  const { viewer, time } = context
  if (viewer.isAnonymous) return refuse('NOT_SIGNED_IN')
  if (!viewer.administrator) return refuse('NOT_ALLOWED')
  if (input.terms.length > mostTerms) return refuse('TOO_MANY_TERMS', { limit: mostTerms }, ['terms'])
  if (input.reason.trim() === '') return refuse('REASON_MISSING', undefined, ['reason'])
  const target = await targetOf(em, input)
  if ('code' in target) return target
  const ids = [...new Set(input.terms.map(({ appointmentId }) => appointmentId))].filter(isIdentity)
  const appointments = new Map(
    (await em.find(Appointment, { id: { $in: ids } })).map((term) => [term.id, term]),
  )
  const offices = await officesOf(em, [...appointments.values()], target)
  const today = civilDay(time.now())
  const others = await em.find(Appointment, {
    personId: { $in: [...offices.values()].map(({ person }) => person.id) },
  })
  return ids.map((appointmentId): PlannedTerm => {
    const appointment = appointments.get(appointmentId) ?? null
    const stays = (refusal: Refusal): PlannedTerm => ({ appointmentId, appointment, refusal, next: null })
    if (!appointment) return stays(refuse('NOT_FOUND'))
    const chosen = input.terms.find((term) => term.appointmentId === appointmentId)
    const refusal =
      mayEndAppointment(viewer, appointment, today) ?? refuseLastDay(appointment, input.endsOn, today)
    if (refusal) return stays(refusal)
    if (appointment.revision !== chosen?.revision) return stays(refuse('CONFLICT'))
    const office = offices.get(appointmentId)
    if (!office) return { appointmentId, appointment, refusal: null, next: null }
    const term = { beginsOn: addDays(input.endsOn, 1), endsOn: input.newEndsOn ?? appointment.endsOn }
    const reach = {
      reachCode: office.territoryCode ?? office.organisation.territoryCode,
      organisationId: office.organisation.id,
    }
    const held = others.filter(
      (other) =>
        other.id !== appointmentId &&
        other.personId === office.person.id &&
        other.organisationId === office.organisation.id &&
        other.postId === office.post.id,
    )
    const unfit =
      (input.deed === 'SUCCEED' && office.person.id === appointment.personId
        ? refuse('SAME_HOLDER')
        : null) ??
      mayAdminister(viewer, reach) ??
      refuseOffice(office) ??
      refuseTerm(term, held)
    return unfit ? stays(unfit) : { appointmentId, appointment, refusal: null, next: { office, term } }
  })
}

interface Target {
  organisation: Organisation | null
  post: Post | null
  successor: Person | null
}

/** Where people go or who follows them; a refusal where it is not said, or not to be seen. */
async function targetOf(em: EntityManager, input: TurnoverInput): Promise<Target | Refusal> {
  const nothing = { organisation: null, post: null, successor: null }
  if (input.deed === 'MOVE') {
    const organisation = input.organisationId
      ? await findVisible(em, Organisation, input.organisationId)
      : null
    if (!organisation) return refuse('NOT_FOUND', undefined, ['organisationId'])
    const post = input.postId ? await findVisible(em, Post, input.postId) : null
    return post ? { ...nothing, organisation, post } : refuse('NOT_FOUND', undefined, ['postId'])
  }
  if (input.deed === 'END') return nothing
  const successor = input.successorId ? await findVisible(em, Person, input.successorId) : null
  return successor ? { ...nothing, successor } : refuse('NOT_FOUND', undefined, ['successorId'])
}

/** What begins in the place of each term: for a move in the target, for a succession in the same office. */
async function officesOf(
  em: EntityManager,
  terms: readonly Appointment[],
  { organisation, post, successor }: Target,
): Promise<Map<string, OfficeToHold>> {
  if (organisation && post) {
    const people = await em.find(Person, { id: { $in: terms.map(({ personId }) => personId) } })
    return new Map(
      terms.flatMap(({ id, personId }) => {
        const person = people.find((one) => one.id === personId)
        return person ? [[id, { person, organisation, post, territoryCode: null }] as const] : []
      }),
    )
  }
  if (!successor) return new Map()
  const organisations = await em.find(Organisation, { id: { $in: terms.map((term) => term.organisationId) } })
  const posts = await em.find(Post, { id: { $in: terms.map(({ postId }) => postId) } })
  return new Map(
    terms.flatMap(({ id, organisationId, postId, territoryCode }) => {
      const held = organisations.find((one) => one.id === organisationId)
      const office = posts.find((one) => one.id === postId)
      return held && office
        ? [[id, { person: successor, organisation: held, post: office, territoryCode }] as const]
        : []
    }),
  )
}
