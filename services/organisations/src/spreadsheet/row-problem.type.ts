import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('RowProblem', { description: 'One cell of an uploaded table that cannot be accepted, and why.' })
export class RowProblem {
  @Field(() => Int, { description: 'The line of the file as a spreadsheet program counts it, the headings included.' })
  row!: number

  @Field(() => String, { nullable: true, description: 'The heading of the column; empty when the whole line is meant.' })
  column!: string | null

  @Field(() => String, { nullable: true, description: 'What stands in the cell, shortened.' })
  value!: string | null

  @Field(() => String, { description: 'What is wrong and what would be right.' })
  problem!: string
}
