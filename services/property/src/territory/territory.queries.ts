import type { Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import {
  AvailableActionType,
  StandardVersionConnection,
  StandardVersionType,
} from '../service-standard/standard-version.type.ts'
import {
  EstateType,
  ManagementAreaConnection,
  ManagementAreaType,
  ServiceContractType,
} from './territory.type.ts'

@Resolver(() => ManagementAreaType)
export class ManagementAreaQueries {
  @Query(() => ManagementAreaConnection, {
    description: 'The areas you have to do with: those your company serves, or those in your territory.',
  })
  managementAreas(
    @Arg('search', () => String, { nullable: true, description: 'A part of the name or of the code.' })
    search: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    throw new Error('Written next')
  }

  @Query(() => ManagementAreaType, {
    nullable: true,
    description: 'One area; empty where there is none or it is not yours to see.',
  })
  managementArea(@Arg('id', () => ID, { description: 'The area.' }) id: string, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardVersionType, { nullable: true, description: 'What is promised here today.' })
  currentStandard(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardVersionType, {
    nullable: true,
    description: 'What is published and will hold from a later day.',
  })
  upcomingStandard(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => [StandardVersionType], {
    description: 'What is on its way here and is yours to see, newest first.',
  })
  standardsUnderWay(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardVersionConnection, {
    description: 'All versions that are yours to see, newest first.',
  })
  standardVersions(
    @Root() area: ManagementAreaType,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    throw new Error('Written next')
  }

  @FieldResolver(() => ServiceContractType, {
    nullable: true,
    description: 'By which company, and since when, it is served.',
  })
  serviceContract(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => [AvailableActionType], {
    description: 'What you can begin here now, and what not and why.',
  })
  standardActions(@Root() area: ManagementAreaType, @Ctx() context: Context) {
    throw new Error('Written next')
  }
}

@Resolver(() => EstateType)
export class EstateFields {
  @FieldResolver(() => StandardVersionType, {
    nullable: true,
    description: 'What is promised in this estate today.',
  })
  currentStandard(@Root() estate: EstateType, @Ctx() context: Context) {
    throw new Error('Written next')
  }
}
