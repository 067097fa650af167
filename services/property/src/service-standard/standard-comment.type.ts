import { createConnectionType, DateTime } from '@linli/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { StandardActorType } from './body-review.type.ts'
import { CommentOriginEnum, type CommentOrigin } from './standard-version.enums.ts'

@ObjectType('CommentWindow', { description: 'The days in which a version lies open to comments.' })
export class CommentWindowType {
  @Field(() => DateTime, { description: 'When the last body had signed and the days began.' })
  opensAt!: Date

  @Field(() => DateTime, { description: 'When the days end: at midnight, Beijing time.' })
  closesAt!: Date

  @Field(() => Int, { description: 'How many days it stays open.' })
  days!: number

  @Field(() => Boolean, { description: 'Whether comments are taken now.' })
  isOpen!: boolean

  @Field(() => Int, { description: 'How many comments were made.' })
  commentCount!: number

  @Field(() => Int, {
    description: 'How many of them still wait for an answer; none may wait when it is published.',
  })
  unansweredCount!: number
}

@ObjectType('StandardCommentAnswer', {
  description: 'The recorded answer to a comment. It is never rewritten.',
})
export class StandardCommentAnswerType {
  @Field(() => String, { description: 'What was answered.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether the standard will follow the comment.' })
  isAdopted!: boolean

  @Field(() => DateTime, { description: 'When it was answered.' })
  answeredAt!: Date

  @Field(() => StandardActorType, { nullable: true, description: 'Who answered.' })
  author?: StandardActorType | null
}

@ObjectType('StandardComment', {
  description: 'What somebody says about a version that lies open to comments.',
})
export class StandardCommentType {
  @Field(() => ID, { description: 'By which the comment is told from others.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'The code of the item it is about; empty where it is about the whole.',
  })
  itemCode?: string | null

  @Field(() => String, {
    description:
      'The comment. For readers without a part in it, telephone and other long numbers are hidden.',
  })
  text!: string

  @Field(() => CommentOriginEnum, { description: 'How it reached the community.' })
  origin!: CommentOrigin

  @Field(() => DateTime, { description: 'When it was made.' })
  placedAt!: Date

  @Field(() => StandardActorType, {
    nullable: true,
    description: 'Who entered it on somebody’s behalf (代录); empty where its author wrote it.',
  })
  recorder?: StandardActorType | null

  @Field(() => StandardCommentAnswerType, { nullable: true, description: 'The answer, once there is one.' })
  answer?: StandardCommentAnswerType | null
}

export const StandardCommentConnection = createConnectionType('StandardComment', () => StandardCommentType)
