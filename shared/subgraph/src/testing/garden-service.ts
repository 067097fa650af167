import { refuse } from '@linli/kernel'
import { defineEntity, LockMode, p } from '@mikro-orm/core'
import { Migration } from '@mikro-orm/migrations'
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import {
  act,
  type Context,
  createConnectionType,
  createRefusalType,
  defineService,
  enqueue,
  findVisible,
  live,
  loader,
  type Page,
  page,
  refused,
  tell,
} from '../index.ts'

/* The smallest service that uses every part of the data edge: shared gardens that people water. */

const PlotSchema = defineEntity({
  name: 'Plot',
  tableName: 'plot',
  properties: {
    id: p.uuid().primary(),
    districtId: p.uuid(),
    name: p.string(),
    waterings: p.integer(),
    revision: p.integer().version(),
  },
})

export class Plot extends PlotSchema.class {
  water(): void {
    this.waterings += 1
  }
}
PlotSchema.setClass(Plot)

enum PlotErrorCode {
  NOT_FOUND = 'NOT_FOUND',
  CONFLICT = 'CONFLICT',
  IDEMPOTENCY_KEY_REUSED = 'IDEMPOTENCY_KEY_REUSED',
  TOO_WET = 'TOO_WET',
}
registerEnumType(PlotErrorCode, { name: 'PlotErrorCode', description: 'Why a plot was not watered.' })
const PlotError = createRefusalType('PlotError', PlotErrorCode)

@Directive('@key(fields: "id")')
@ObjectType('Plot', { description: 'A piece of a shared garden.' })
class PlotType {
  @Field(() => ID, { description: 'Its identity.' })
  id!: string
  @Field(() => String, { description: 'What people call it.' })
  name!: string
  @Field(() => Int, { description: 'How often it was watered.' })
  waterings!: number
  @Field(() => Int, { description: 'How often it changed.' })
  revision!: number
}

const PlotConnection = createConnectionType('Plot', () => PlotType)

@InputType({ description: 'Which plot to water.' })
class PlotWaterInput {
  @Field(() => ID, { description: 'The plot.' })
  plotId!: string
  @Field(() => Int, { description: 'The revision that was read.' })
  revision!: number
  @Field(() => String, { nullable: true, description: 'A key of the sender for this act.' })
  idempotencyKey?: string
}

@ObjectType({ description: 'What came of it.' })
class PlotWaterPayload {
  @Field(() => PlotType, { nullable: true, description: 'The plot as it is now.' })
  plot?: PlotType
  @Field(() => [PlotError], { description: 'Why not.' })
  errors!: object[]
}

@Resolver(() => PlotType)
class PlotResolver {
  @Query(() => PlotType, { nullable: true, description: 'One plot.' })
  plot(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Plot | null> {
    return findVisible(context.em, Plot, id)
  }

  @Query(() => PlotConnection, { description: 'The plots by name.' })
  plots(
    @Arg('first', () => Int, { nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string,
    @Ctx() context: Context,
  ): Promise<Page<object>> {
    const rows = context.em.getKysely<{
      plot: { id: string; name: string; waterings: number; revision: number }
    }>()
    return page(
      rows.selectFrom('plot').select(['id', 'name', 'waterings', 'revision']),
      { first, after },
      { columns: ['name', 'id'] },
    )
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of a plot nearby, read through a loader.',
  })
  async neighbour(@Root() plot: { id: string }, @Ctx() context: Context): Promise<string | null> {
    const names = loader(context, 'plot-names', async (ids) => {
      const plots = context.em.getKysely<{ plot: { id: string; name: string } }>().selectFrom('plot')
      const rows = await plots.select(['id', 'name']).where('id', 'in', ids).execute()
      return new Map(rows.map((row) => [row.id, row.name]))
    })
    return names.load(plot.id)
  }

  @Mutation(() => PlotWaterPayload, { description: 'Waters a plot; a plot can take five waterings.' })
  plotWater(
    @Arg('input', () => PlotWaterInput) input: PlotWaterInput,
    @Ctx() context: Context,
  ): Promise<PlotWaterPayload> {
    return act(context, input, async (em) => {
      const plot = await findVisible(em, Plot, input.plotId)
      if (!plot) return refused(refuse('NOT_FOUND'))
      if (plot.waterings >= 5) return refused(refuse('TOO_WET', { name: plot.name }), { plot })
      await em.lock(plot, LockMode.OPTIMISTIC, input.revision)
      plot.water()
      await tell(em, 'PlotWatered', { subject: plot.id, name: plot.name })
      await enqueue(
        em,
        'dry',
        { plotId: plot.id },
        { runAt: new Date(context.time.now().getTime() + 86_400_000), key: plot.id },
      )
      return { plot, errors: [] }
    })
  }

  @Subscription(() => PlotType, {
    nullable: true,
    description: 'One plot each time it changes.',
    subscribe: ({ context, args }) => live(context as Context, (args as { id: string }).id),
  })
  plotChanged(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Plot | null> {
    return findVisible(context.em, Plot, id)
  }
}

class GardenTables extends Migration {
  override up(): void {
    this.addSql(`create table plot (district_id uuid not null, id uuid not null, name text not null,
      waterings integer not null default 0, revision integer not null default 1, primary key (district_id, id));
      create table watering (district_id uuid not null, id uuid not null default gen_random_uuid(), plot_id uuid not null,
        primary key (district_id, id), foreign key (district_id, plot_id) references plot);
      alter table plot enable row level security; alter table plot force row level security;
      create policy district_wall on plot using (district_id = (select platform.district_id()) or (select platform.is_system()));`)
  }
}

export const gardenService = defineService({
  name: 'garden',
  entities: [Plot],
  resolvers: [PlotResolver],
  migrations: [{ name: '0001-garden', class: GardenTables }],
  references: { Plot: (reference: { id: string }, context) => findVisible(context.em, Plot, reference.id) },
  facts: {
    PlotWatered: async (em, fact) => {
      await em.execute(`insert into watering (district_id, plot_id) values (?, ?)`, [
        fact.district,
        fact.subject,
      ])
    },
  },
  jobs: {
    dry: async ({ plotId }: { plotId: string }, { asSystem }) => {
      await asSystem({ district: null, reason: 'a plot dries' }, async (em) => {
        await em.execute(`update plot set waterings = 0 where id = ?`, [plotId])
      })
    },
  },
  messages: { 'zh-CN': { TOO_WET: '{{name}}已经够湿了。' }, en: { TOO_WET: '{{name}} is wet enough.' } },
})
