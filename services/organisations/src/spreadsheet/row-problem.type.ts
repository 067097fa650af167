import { formatMessage, type Context } from '@linli/subgraph'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { RowProblem } from './row-problem.ts'

@ObjectType('RowProblem', { description: 'One cell of an uploaded table that cannot be accepted, and why.' })
export class RowProblemType {
  @Field(() => Int, {
    description:
      'The line of the file as a spreadsheet program counts it, the headings included; 0 where the whole file is meant.',
  })
  row!: number

  @Field(() => String, {
    nullable: true,
    description: 'The heading of the column; empty when the whole line is meant.',
  })
  column!: string | null

  @Field(() => String, { nullable: true, description: 'What stands in the cell, shortened.' })
  value!: string | null
}

@Resolver(() => RowProblemType)
export class RowProblemResolver {
  @FieldResolver(() => String, { description: 'What is wrong and what would be right.' })
  problem(@Root() { code, params }: RowProblem, @Ctx() { service, language }: Context): string {
    return formatMessage(service.messages[language][code] ?? code, params)
  }
}
