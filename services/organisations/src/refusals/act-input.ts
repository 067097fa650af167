import { Field, InputType, Int } from 'type-graphql'

/** What every act may carry. */
@InputType({ description: 'What every submission may carry.' })
export abstract class RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description: 'A number the sender makes up for this submission; sent twice, it takes effect once.',
  })
  idempotencyKey?: string | null
}

/** What an act on an existing thing carries besides. */
@InputType({ description: 'What a submission about something existing carries.' })
export abstract class RevisedInput extends RepeatableInput {
  @Field(() => Int, {
    description: 'The revision that the sender saw; a newer one in the meantime refuses the submission.',
  })
  revision!: number
}
