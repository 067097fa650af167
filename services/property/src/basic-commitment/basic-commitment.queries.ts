import { type Context, isIdentity } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { EstateType, organisationName, OrganisationType } from '../territory/index.ts'
import { mayKeep } from './basic-commitment.policy.ts'
import { loadEstateSituation } from './basic-commitment.situation.ts'
import {
  commitmentsOf,
  loadCommitment,
  loadCommitmentIn,
  loadServices,
  unservedEstates,
  type CommitmentRow,
} from './basic-commitment.rows.ts'
import {
  BasicCommitmentConnection,
  BasicCommitmentType,
  BasicServiceType,
  UnservedEstateConnection,
} from './basic-commitment.type.ts'

@Resolver(() => EstateType)
export class CommitmentsOfEstates {
  @Query(() => UnservedEstateConnection, {
    description: 'Estates of your territory that no property company serves, in the order of their codes.',
  })
  unservedEstates(
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return unservedEstates(context, { first, after })
  }

  // An estate is the other service's: whatever we add to it may be missing, or our silence would take the estate away.
  @FieldResolver(() => BasicCommitmentType, {
    nullable: true,
    description: 'What the community sees to here today, where no company serves.',
  })
  basicCommitment(@Root() estate: EstateType, @Ctx() context: Context) {
    return loadCommitmentIn(context, estate.id, 'PUBLISHED')
  }

  @FieldResolver(() => BasicCommitmentType, {
    nullable: true,
    description: 'The next version, which the community is writing; empty where it is not yours to see.',
  })
  basicCommitmentDraft(@Root() estate: EstateType, @Ctx() context: Context) {
    return loadCommitmentIn(context, estate.id, 'DRAFT')
  }

  @FieldResolver(() => BasicCommitmentConnection, {
    nullable: true,
    description: 'Everything that was ever promised here by the community, the last first.',
  })
  basicCommitments(
    @Root() estate: EstateType,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    return commitmentsOf(context, estate.id, { first, after })
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether you can write what the community promises here.',
  })
  async canKeepCommitment(@Root() estate: EstateType, @Ctx() context: Context) {
    const situation = await loadEstateSituation(context, estate.id)
    return situation !== null && mayKeep(situation) === null
  }
}

/** The fields that are loaded; `commitment` is a plain row, or the entity after an act. */
@Resolver(() => BasicCommitmentType)
export class BasicCommitmentFields {
  @Query(() => BasicCommitmentType, {
    nullable: true,
    description: 'One commitment; empty where there is none or it is not yours to see.',
  })
  basicCommitment(
    @Arg('id', () => ID, { description: 'The commitment.' }) id: string,
    @Ctx() context: Context,
  ) {
    return isIdentity(id) ? loadCommitment(context, id) : null
  }

  @FieldResolver(() => EstateType, { nullable: true, description: 'Where it holds.' })
  estate(@Root() commitment: CommitmentRow) {
    return { id: commitment.estateId }
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The body of the community that gives it.',
  })
  organisation(@Root() commitment: CommitmentRow) {
    return { id: commitment.organisationId }
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of that body.' })
  organisationName(@Root() commitment: CommitmentRow, @Ctx() context: Context) {
    return organisationName(context, commitment.organisationId)
  }

  @FieldResolver(() => [BasicServiceType], {
    description: 'The services, in the order in which they are read.',
  })
  services(@Root() commitment: CommitmentRow, @Ctx() context: Context) {
    return loadServices(context, commitment.id)
  }
}
