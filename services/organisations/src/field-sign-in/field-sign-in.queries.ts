import { createConnectionType, DateTime, page, type Context } from '@linli/subgraph'
import { sql } from 'kysely'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { personById, PersonType, reachesOfPerson } from '../person/index.ts'
import { allowed } from '../refusals/index.ts'
import { anyOf } from '../tables.ts'
import { fieldSignInState, openUntil, type FieldSignInState } from './field-sign-in-state.ts'
import { mayRevokeFieldSignIn } from './field-sign-in.policy.ts'
import { postOfTerm, selectFieldSignIns, type FieldSignInRow } from './field-sign-in.rows.ts'
import { FieldSignInAction, FieldSignInStateEnum, FieldSignInType } from './field-sign-in.type.ts'

const FieldSignInConnection = createConnectionType('FieldSignIn', () => FieldSignInType)

@Resolver(() => FieldSignInType)
export class FieldSignInResolver {
  @Query(() => FieldSignInConnection, {
    description:
      'Sign-ins for work in the field, the latest first: of the people you look after, and your own.',
  })
  fieldSignIns(
    @Arg('personId', () => ID, { nullable: true, description: 'Only of this person.' }) personId:
      | string
      | null,
    @Arg('isOpen', () => Boolean, {
      nullable: true,
      description: 'Only those whose code can be taken or whose hours run, or only the others.',
    })
    isOpen: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em, time }: Context,
  ) {
    let found = selectFieldSignIns(em)
    if (personId) found = found.where('field_sign_in.person_id', '=', anyOf([personId]))
    if (typeof isOpen === 'boolean') {
      const now = time.now().toISOString()
      const open = sql<boolean>`field_sign_in.revoked_at is null and case when field_sign_in.used_at is null
        then field_sign_in.code_expires_at > ${now}::timestamptz
        else field_sign_in.used_at + make_interval(hours => field_sign_in.hours) > ${now}::timestamptz end`
      found = found.where(isOpen ? open : sql<boolean>`not (${open})`)
    }
    return page(found, { first, after }, { columns: ['field_sign_in.id'], direction: 'desc' })
  }

  @FieldResolver(() => FieldSignInStateEnum, { description: 'Where it stands.' })
  state(@Root() signIn: FieldSignInRow, @Ctx() { time }: Context): FieldSignInState {
    return fieldSignInState(signIn, time.now())
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Until when the taken code opens the work.' })
  openUntil(@Root() signIn: FieldSignInRow): Date | null {
    return openUntil(signIn)
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who works in the field.' })
  person(@Root() signIn: FieldSignInRow, @Ctx() context: Context) {
    return personById(context).load(signIn.personId)
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who made the code.' })
  maker(@Root() signIn: FieldSignInRow, @Ctx() context: Context) {
    return signIn.madeBy ? personById(context).load(signIn.madeBy) : null
  }

  @FieldResolver(() => [String], { description: 'The posts that it opens, as far as you see them.' })
  async posts(@Root() signIn: FieldSignInRow, @Ctx() context: Context): Promise<string[]> {
    const found = await postOfTerm(context).loadMany(signIn.seatIds)
    return found.filter((post) => typeof post === 'string')
  }

  @FieldResolver(() => [FieldSignInAction], {
    description: 'What you can do with it from the seat you act in.',
  })
  async availableActions(@Root() signIn: FieldSignInRow, @Ctx() context: Context) {
    const reaches = (await reachesOfPerson(context).load(signIn.personId)) ?? []
    const state = fieldSignInState(signIn, context.time.now())
    return allowed({
      REVOKE:
        mayRevokeFieldSignIn(context.viewer, signIn.personId, reaches) ??
        (state !== 'WAITING' && state !== 'OPEN'),
    })
  }
}
