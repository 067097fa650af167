import { addDays, civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import { PropertyTodayType } from '../today/index.ts'
import { isCommunityOf } from './asker.ts'
import { actionsShown } from './resolution.actions.ts'
import { readResolutions } from './resolution.rows.ts'
import { resolutionSituationOf } from './resolution.situation.ts'
import { ResolutionType } from './resolution.type.ts'

/** A desk is for a day: the board has the rest. */
const mostOnDesk = 20
/** What is due later than that can wait for another day. */
const daysAhead = 14

/** Each part by an index of its own; prefixes of territories are written as ranges, because an index answers those. */
const waitingAround = `
  select mine.id from resolution mine where mine.owner_id = any($2::uuid[]) and mine.status = 'OPEN' and mine.due_on <= $4
  union all select raised.id from resolution raised where raised.raiser_id = any($2::uuid[]) and raised.status = 'REPORTED'
  union all select around.id from unnest($3::text[]) as prefix join resolution around on around.district_id = $1
    and around.community_code >= prefix and around.community_code < prefix || ':' and around.status = 'REPORTED'`

@Resolver(() => PropertyTodayType)
export class ResolutionTodayFields {
  @FieldResolver(() => [ResolutionType], {
    description:
      'Resolutions that you can move on now: your own tasks of the next two weeks, and what waits for your word. Soonest first, at most twenty.',
  })
  async resolutionsWaiting(@Ctx() context: Context) {
    const { viewer, em, time } = context
    if (viewer.isAnonymous || !viewer.district) return []
    const rows = await readResolutions(em, `id in (${waitingAround}) order by due_on, id limit 100`, [
      viewer.district,
      viewer.organisations,
      viewer.territories,
      addDays(civilDay(time.now()), daysAhead),
    ])
    const judged = await Promise.all(
      rows.map(async (row) => {
        const actions = await actionsShown(context, row)
        const situation = await resolutionSituationOf(context, row)
        const isWaiting = actions.some(({ isNextStep }) => isNextStep)
        // The street watches over many communities: what their own can do is theirs.
        const isTheirs = viewer.actsFor(row.ownerId) || viewer.actsFor(row.raiserId)
        return isWaiting && (isTheirs || isCommunityOf(situation, row.communityCode)) ? row : null
      }),
    )
    return judged.filter((row) => row !== null).slice(0, mostOnDesk)
  }
}
