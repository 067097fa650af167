import { addDays, civilDay } from '@linli/kernel'
import { createConnectionType, page, type Context, type Viewer } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { crossAppointmentsOfEstate, estateBodies, warningDays } from '../appointment/index.ts'
import { EstateType, selectEstates, SpreadsheetFileType, type EstateRow } from '../estate/index.ts'
import { anyOf } from '../tables.ts'
import {
  CrossAppointmentRegisterType,
  JointStandingType,
  StandingNumberType,
  StandingShowEnum,
} from './joint-bodies.type.ts'
import {
  isShown,
  selectStandings,
  standingShows,
  type JointStanding,
  type StandingShow,
} from './joint-standing.ts'
import { registerWorkbook } from './register-workbook.ts'

const RegisterEstateConnection = createConnectionType('RegisterEstate', () => EstateType)

interface Register {
  id: string
  code: string
  asOf: string
  soon: string
  standings: () => Promise<JointStanding[]>
}

/** Only who sees all terms of a place can say that a seat is empty. */
const mayReadRegister = (viewer: Viewer, code: string) =>
  viewer.isSystem ||
  (viewer.holds('DISTRICT', 'AUDITOR', 'STREET', 'PARTY', 'RESIDENTS_COMMITTEE') && viewer.sees(code))

function registerOf({ em, viewer, time }: Context, code: string): Register | null {
  if (!mayReadRegister(viewer, code)) return null
  const today = civilDay(time.now())
  const soon = addDays(today, warningDays)
  let standings: Promise<JointStanding[]> | undefined
  return {
    id: `cross-appointments ${code}`,
    ...{ code, soon, asOf: today },
    standings: () => (standings ??= selectStandings(em, code, { today, soon })),
  }
}

@Resolver(() => CrossAppointmentRegisterType)
export class CrossAppointmentRegisterResolver {
  @Query(() => CrossAppointmentRegisterType, {
    nullable: true,
    description:
      'The cross-appointment register of a neighbourhood, street or district; empty where you do not see its people.',
  })
  crossAppointmentRegister(
    @Arg('code', () => String, { description: 'The official code of the place.' }) code: string,
    @Ctx() context: Context,
  ) {
    return registerOf(context, code)
  }

  @Query(() => SpreadsheetFileType, {
    nullable: true,
    description:
      'The cross-appointment register of a place as a workbook: the matrix, who sits in several bodies, what is missing or runs out. Names are masked.',
  })
  async crossAppointmentSpreadsheet(
    @Arg('code', () => String, { description: 'The official code of the place.' }) code: string,
    @Ctx() context: Context,
  ): Promise<SpreadsheetFileType | null> {
    const register = registerOf(context, code)
    return register && registerWorkbook(context, register)
  }

  @FieldResolver(() => Int, { description: 'How many estates the place has.' })
  async estateCount(@Root() { standings }: Register): Promise<number> {
    return (await standings()).length
  }

  @FieldResolver(() => [StandingNumberType], { description: 'How many of them stand how.' })
  async numbers(@Root() { standings }: Register): Promise<StandingNumberType[]> {
    const found = await standings()
    return standingShows.map((show) => ({
      show,
      estates: found.filter((standing) => isShown(standing, show)).length,
    }))
  }

  @FieldResolver(() => RegisterEstateConnection, {
    description: 'The rows of the register: the estates in the order of their codes, each with its bodies.',
  })
  async estates(
    @Root() { code, standings }: Register,
    @Arg('show', () => StandingShowEnum, { nullable: true, description: 'Only those that stand so.' })
    show: StandingShow | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em }: Context,
  ) {
    let found = selectEstates(em).where((eb) =>
      eb.fn<boolean>('starts_with', ['estate.community_code', eb.val(code)]),
    )
    if (show) {
      const shown = (await standings()).filter((standing) => isShown(standing, show))
      found = found.where('estate.id', '=', anyOf(shown.map(({ estateId }) => estateId)))
    }
    return page(found, { first, after }, { columns: ['estate.code', 'estate.id'] })
  }
}

@Resolver(() => EstateType)
export class EstateStandingResolver {
  @FieldResolver(() => JointStandingType, {
    nullable: true,
    description:
      'How the four bodies around it stand in short; empty for those who do not see the people in them.',
  })
  async jointStanding(@Root() estate: EstateRow, @Ctx() context: Context): Promise<JointStandingType | null> {
    if (!mayReadRegister(context.viewer, estate.code)) return null
    const bodies = (await estateBodies(context).load(estate.id)) ?? []
    const isSeated = (kind: string) =>
      bodies.some((body) => body.kind === kind && body.appointments.length > 0)
    const there = bodies.filter(({ organisation }) => organisation)
    return {
      missing: bodies.filter(({ organisation }) => !organisation).map(({ kind }) => kind),
      vacant: [...new Set(there.map(({ kind }) => kind))].filter((kind) => !isSeated(kind)),
      sharedPeople: (await crossAppointmentsOfEstate(context, estate.id)).length,
      runningOut: bodies.flatMap(({ runningOut }) => runningOut).length,
    }
  }
}
