import type { Context } from '@linli/subgraph'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { seatShown } from '../territory/index.ts'
import { StandardActorType } from './body-review.type.ts'
import { isConcerned } from './concern.ts'
import type { StandardComment } from './standard-comment.ts'
import { StandardCommentAnswerType, StandardCommentType } from './standard-comment.type.ts'
import type { CommentRow } from './standard-review.rows.ts'
import { loadVersion } from './standard-version.rows.ts'
import { withoutNumbersOfPeople } from './standard-version.words.ts'

/** A row of a list, or the entity after an act. */
type Comment = CommentRow | StandardComment

@Resolver(() => StandardCommentType)
export class StandardCommentFields {
  @FieldResolver(() => String, {
    description:
      'The comment. For readers without a part in it, telephone and other long numbers are hidden.',
  })
  async text(@Root() comment: Comment, @Ctx() context: Context): Promise<string> {
    return (await showsPeople(context, comment)) ? comment.text : withoutNumbersOfPeople(comment.text)
  }

  @FieldResolver(() => StandardActorType, {
    nullable: true,
    description: 'Who entered it on somebody’s behalf (代录); empty where its author wrote it.',
  })
  async recorder(@Root() comment: Comment, @Ctx() context: Context) {
    return (await showsPeople(context, comment)) ? seatShown(context, comment.recorderSeatId) : null
  }

  @FieldResolver(() => StandardCommentAnswerType, {
    nullable: true,
    description: 'The answer, once there is one.',
  })
  async answer(@Root() comment: Comment, @Ctx() context: Context) {
    const { answer, isAdopted, answeredAt } = comment
    if (answer == null) return null
    const author = (await showsPeople(context, comment))
      ? await seatShown(context, comment.answeredBySeatId)
      : null
    return { text: answer, isAdopted, answeredAt, author }
  }
}

async function showsPeople(context: Context, comment: Comment): Promise<boolean> {
  const version = await loadVersion(
    context,
    'versionId' in comment ? comment.versionId : comment.standardVersion.id,
  )
  return version !== null && isConcerned(context.viewer, version)
}
