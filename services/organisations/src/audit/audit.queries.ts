import { createConnectionType, DateTime, page, type Context } from '@linli/subgraph'
import { sql } from 'kysely'
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { personById, PersonType } from '../person/index.ts'
import { rows } from '../tables.ts'

@ObjectType('AuditEntry', {
  description: 'One act that changed something: who did it, in which seat, when, and to what.',
})
class AuditEntryType {
  @Field(() => ID, { description: 'Names this line of the trail.' })
  id!: string

  @Field(() => DateTime, { description: 'The moment of the act.' })
  at!: Date

  @Field(() => String, { description: 'The module in which it happened.' })
  service!: string

  @Field(() => String, { description: 'The act by its fixed name.' })
  action!: string

  @Field(() => String, { description: 'In which capacity it was done.' })
  seatKind!: string

  @Field(() => ID, { nullable: true, description: 'The term of office that was acted in.' })
  seatId!: string | null

  @Field(() => [ID], { description: 'The things it was done to.' })
  subjectIds!: string[]

  @Field(() => String, { nullable: true, description: 'The number of the request, to find it in the logs.' })
  request!: string | null
}

const AuditEntryConnection = createConnectionType('AuditEntry', () => AuditEntryType)

interface AuditRow {
  id: string
  personId: string | null
  subjects: unknown
}

@Resolver(() => AuditEntryType)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'The trail of acts, the latest first: all of the district for its seats and auditors, for others their own.',
  })
  auditEntries(
    @Arg('subject', () => ID, { nullable: true, description: 'Only acts on the thing with this identity.' })
    subject: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; 100 is the limit.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'The place in the list to read on from.' })
    after: string | null,
    @Ctx() { em }: Context,
  ) {
    let found = rows(em)
      .selectFrom('audit.entry')
      .select([
        'audit.entry.id',
        'audit.entry.at',
        'audit.entry.service',
        'audit.entry.action',
        'audit.entry.seat_kind as seatKind',
        'audit.entry.seat as seatId',
        'audit.entry.person as personId',
        'audit.entry.subjects',
        'audit.entry.request',
      ])
    if (subject) {
      const named = JSON.stringify({ subject })
      found = found.where(
        sql<boolean>`jsonb_path_exists(audit.entry.subjects, '$.** ? (@ == $subject)', ${named}::jsonb)`,
      )
    }
    return page(found, { first, after }, { columns: ['audit.entry.id'], direction: 'desc' })
  }

  @FieldResolver(() => [ID], { description: 'The things it was done to.' })
  subjectIds(@Root() entry: AuditRow): string[] {
    return [...idsIn(entry.subjects)]
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who did it, masked; empty for work that nobody did by hand.',
  })
  person(@Root() entry: AuditRow, @Ctx() context: Context) {
    return entry.personId ? personById(context).load(entry.personId) : null
  }
}

/** Acts keep what they touched as `{ field: { entity, id } }`, a list of such, or plain ids of a system's work. */
function* idsIn(subjects: unknown): Generator<string> {
  if (typeof subjects === 'string') yield subjects
  else if (Array.isArray(subjects)) for (const subject of subjects) yield* idsIn(subject)
  else if (typeof subjects === 'object' && subjects !== null) {
    if ('id' in subjects && typeof subjects.id === 'string') yield subjects.id
    else for (const subject of Object.values(subjects)) yield* idsIn(subject)
  }
}
