import type { Refusal } from '@linli/kernel'
import { Field, ObjectType } from 'type-graphql'

/** A refusal in the reader's words; `act` turns a domain refusal into one. */
export interface RefusalMessage<Code extends string = string> {
  code: Code
  message: string
  path: string[] | null
}

/** What an aggregate's mutations return beside their own fields. */
export interface Payload {
  errors: (Refusal | RefusalMessage)[]
}

/**
 * The GraphQL type of an aggregate's refusals.
 * @param name e.g. `StandardVersionError`
 * @param codes the aggregate's enum of codes, registered with type-graphql
 */
export function createRefusalType(name: string, codes: object) {
  @ObjectType(name, { description: 'Why something was not done; nothing was changed.' })
  class RefusalType implements RefusalMessage {
    @Field(() => codes, { description: 'The reason, for programs.' })
    code!: string

    @Field(() => String, { description: 'The reason in the language of the reader, with what would help.' })
    message!: string

    @Field(() => [String], {
      nullable: true,
      description: 'Which part of what was sent the reason speaks of.',
    })
    path!: string[] | null
  }
  return RefusalType
}
