import type { Context } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import { OrganisationType } from '../territory/organisation.type.ts'
import { ManagementAreaType } from '../territory/territory.type.ts'
import { BodyReviewType, LegalBasisType, ReviewRemarkType, StandardActorType } from './body-review.type.ts'
import { StandardDiffType, StandardSplitPartType } from './standard-change.type.ts'
import { CommentWindowType, StandardCommentConnection } from './standard-comment.type.ts'
import { StandardItemType } from './standard-item.type.ts'
import {
  AvailableActionType,
  StandardRouteType,
  StandardVersionEventConnection,
  StandardVersionStepType,
  StandardVersionType,
  StandardWorkbookType,
} from './standard-version.type.ts'

type StandardVersion = any

@Resolver(() => StandardVersionType)
export class StandardVersionFields {
  @FieldResolver(() => String, { description: 'A title for the page and for a link in a group.' })
  title(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => Boolean, { description: 'Whether this is what holds today.' })
  isInForce(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => ManagementAreaType, { nullable: true, description: 'The area for which it is meant.' })
  managementArea(@Root() version: StandardVersion) {
    throw new Error('Written next')
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The property company that makes the promise.',
  })
  company(@Root() version: StandardVersion) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardActorType, { nullable: true, description: 'Who began the draft.' })
  author(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardVersionType, {
    nullable: true,
    description: 'The version it was begun from and is compared with; empty for a first standard.',
  })
  basedOn(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardVersionType, {
    nullable: true,
    description: 'The version that replaced it, if one did.',
  })
  successor(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => [StandardItemType], {
    description: 'Its promises, in the order in which they are read.',
  })
  items(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardRouteType, {
    nullable: true,
    description: 'What kind of change it is, and which way it takes.',
  })
  route(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardDiffType, {
    nullable: true,
    description:
      'What differs from another version; from the one it is based on where none is named. Empty where that one is not yours to see.',
  })
  diff(
    @Root() version: StandardVersion,
    @Arg('againstId', () => ID, { nullable: true, description: 'The version to compare with.' }) againstId:
      | string
      | null,
    @Ctx() context: Context,
  ) {
    throw new Error('Written next')
  }

  @FieldResolver(() => [StandardSplitPartType], { description: 'How a mixed draft would part, in the order of publishing; empty where there is nothing to part.' })
  splitPreview(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => [StandardVersionStepType], {
    description: 'The steps of its way, those behind, the present one and those ahead.',
  })
  steps(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => [AvailableActionType], {
    description: 'What you can do with it now, and what not and why.',
  })
  availableActions(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => [BodyReviewType], {
    description: 'What the bodies that must sign have said; empty where none must.',
  })
  reviews(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => [ReviewRemarkType], {
    description: 'The remarks with which it was sent back, newest first.',
  })
  remarks(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => [LegalBasisType], { description: 'What allows a change for the worse.' })
  legalBases(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => CommentWindowType, {
    nullable: true,
    description: 'The days in which it lies, or lay, open to comments; empty where it never did.',
  })
  commentWindow(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardCommentConnection, {
    description: 'The comments, oldest first. Readers without a part in it see those that are answered.',
  })
  comments(
    @Root() version: StandardVersion,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Arg('unansweredOnly', () => Boolean, {
      nullable: true,
      description: 'Only those that wait for an answer.',
    })
    unansweredOnly: boolean | null,
    @Arg('clientSecret', () => String, {
      nullable: true,
      description: 'The secret of your device: your own comments are shown too.',
    })
    clientSecret: string | null,
    @Ctx() context: Context,
  ) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardVersionEventConnection, {
    description:
      'Its history, newest first; what the public may know of it, or all of it for those concerned.',
  })
  events(
    @Root() version: StandardVersion,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    throw new Error('Written next')
  }

  @FieldResolver(() => String, {
    description: 'A short text for a residents’ group; the link of the public page goes below it.',
  })
  announcement(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }

  @FieldResolver(() => StandardWorkbookType, {
    description: 'The promises as an Excel file, which can be changed and imported again.',
  })
  workbook(@Root() version: StandardVersion, @Ctx() context: Context) {
    throw new Error('Written next')
  }
}
