import { civilDay } from '@linli/kernel'
import { type Context, vaultOf } from '@linli/subgraph'
import { sql } from 'kysely'
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql'
import { rows } from '../tables.ts'

const SearchHitKind = {
  TERRITORY: 'TERRITORY',
  ESTATE: 'ESTATE',
  ORGANISATION: 'ORGANISATION',
  PERSON: 'PERSON',
} as const
registerEnumType(SearchHitKind, {
  name: 'SearchHitKind',
  description: 'What sort of thing was found.',
  valuesConfig: {
    TERRITORY: { description: 'A street, neighbourhood or village.' },
    ESTATE: { description: 'A housing estate.' },
    ORGANISATION: { description: 'A body, company or team.' },
    PERSON: { description: 'Somebody you may see, masked.' },
  },
})

@ObjectType('SearchHit', { description: 'One thing that a search found.' })
class SearchHitType {
  @Field(() => SearchHitKind, { description: 'Which sort of thing it is.' })
  kind!: keyof typeof SearchHitKind

  @Field(() => ID, { description: 'By which the thing itself is asked for.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'Its code, where it is a place.' })
  code!: string | null

  @Field(() => String, { description: 'Its name; of a person the masked one.' })
  title!: string

  @Field(() => String, {
    nullable: true,
    description: 'What tells it from others of the same name: the place it lies in, or a post.',
  })
  detail!: string | null
}

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHitType], {
    description:
      'Places, estates and organisations by a part of the name or by code; people by their full name or telephone number.',
  })
  async search(
    @Arg('text', () => String, { description: 'What to look for, at least two characters.' }) text: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many of each sort at most; 20 is the limit.',
    })
    first: number | null,
    @Ctx() context: Context,
  ): Promise<SearchHitType[]> {
    const wanted = text.trim().slice(0, 50)
    if ([...wanted].length < 2) return []
    const vault = vaultOf(context)
    const most = Math.min(Math.max(first ?? 8, 1), 20)
    const { rows: hits } = await sql<SearchHitType>`
      select kind, id, code, title, detail
      from found(${wanted}, ${vault.nameIndex(wanted)}, ${vault.phoneIndex(wanted)}, ${await districtCodes(context)}::text[],
        ${most}, ${civilDay(context.time.now())}::date)`.execute(rows(context.em))
    return hits
  }
}

/** Where places are looked for: in one's own district; for the public in every one that is served here. */
async function districtCodes({ em, viewer }: Context): Promise<string[]> {
  const served = sql<{ code: string }>`select code from platform.district
    where ${viewer.district}::uuid is null or id = ${viewer.district}::uuid`
  return (await served.execute(rows(em))).rows.map(({ code }) => code)
}
