import { civilDay } from '@linli/kernel'
import { loader, pageOfEach, type Context, type Page } from '@linli/subgraph'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { ManagementAreaType } from '../territory/index.ts'
import { loadOpenDuties } from './disclosure-duty.rows.ts'
import { DisclosureDutyType, DisclosureStandingType } from './disclosure-duty.type.ts'
import {
  publishedIn,
  sheetAnnouncement,
  sheetOfMonth,
  sheetPath,
  sheetTitle,
  sheetWorkbook,
  type SheetOfMonth,
} from './disclosure-sheet.ts'
import { DisclosureSheetType } from './disclosure-sheet.type.ts'
import { disclosureKinds } from './disclosure.enums.ts'
import { isLatestWord, loadDisclosure, readDisclosures, type DisclosureRow } from './disclosure.rows.ts'
import { DisclosureConnection, DisclosureType, DisclosureFileType } from './disclosure.type.ts'

// An area is the other service's: whatever we add to it may be missing, or our silence would take the area away.
@Resolver(() => ManagementAreaType)
export class DisclosureAreaFields {
  @FieldResolver(() => [DisclosureStandingType], {
    nullable: true,
    description:
      'Where each kind of disclosure stands here: what was published last, what is due, what is late.',
  })
  async disclosureStandings(@Root() { id }: ManagementAreaType, @Ctx() context: Context) {
    const [latest, open] = await Promise.all([loadLatest(context, id), loadOpenDuties(context, id)])
    const today = civilDay(context.time.now())
    return disclosureKinds.flatMap((kind) => {
      const due = open.filter((duty) => duty.kind === kind)
      const last = latest.find((one) => one.kind === kind) ?? null
      const lateCount = due.filter(({ dueOn }) => dueOn < today).length
      return last || due.length > 0 ? [{ kind, latest: last, next: due[0] ?? null, lateCount }] : []
    })
  }

  @FieldResolver(() => DisclosureConnection, {
    nullable: true,
    description: 'All that was ever published here, corrections too, the latest first.',
  })
  async disclosures(
    @Root() { id }: ManagementAreaType,
    @Arg('first', () => Int, { nullable: true, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Where to go on.' }) after: string | null,
    @Ctx() context: Context,
  ) {
    const found = await loader<Page<{ id: string }>>(
      context,
      `disclosures ${first ?? ''} ${after ?? ''}`,
      (ids) => {
        const database = context.em.getKysely<DisclosureTables>()
        const query = database
          .selectFrom('disclosure')
          .select(['disclosure.id as id'])
          .where('status', '=', 'PUBLISHED')
        return pageOfEach(
          database,
          query,
          { column: 'management_area_id', ids },
          { first, after },
          { columns: ['published_at', 'disclosure.id'], direction: 'desc' },
        )
      },
    ).load(id)
    const edges = await Promise.all(
      found!.edges.map(async ({ node, cursor }) => ({
        cursor,
        node: await loadDisclosure(context, node.id),
      })),
    )
    return {
      ...{ edges, pageInfo: found!.pageInfo },
      // Counts when it is asked for; a spread would ask.
      get totalCount() {
        return found!.totalCount
      },
    }
  }

  @FieldResolver(() => DisclosureSheetType, {
    nullable: true,
    description: 'What was told here in a month, as one sheet; empty where the text is no month.',
  })
  disclosureSheet(
    @Root() { id }: ManagementAreaType,
    @Arg('month', () => String, { description: 'The month, such as 2026-11.' }) month: string,
    @Ctx() context: Context,
  ) {
    return sheetOfMonth(context, id, month)
  }
}

interface DisclosureTables {
  disclosure: { id: string; management_area_id: string; status: string; published_at: Date }
}

@Resolver(() => DisclosureSheetType)
export class DisclosureSheetFields {
  @FieldResolver(() => String, { description: 'Its title, with the area and the month.' })
  title(@Root() sheet: SheetOfMonth, @Ctx() context: Context) {
    return sheetTitle(context, sheet)
  }

  @FieldResolver(() => [DisclosureType], {
    description: 'What was published in the month and not corrected since, in the order of the law’s list.',
  })
  disclosures(@Root() sheet: SheetOfMonth, @Ctx() context: Context) {
    return publishedIn(context, sheet)
  }

  @FieldResolver(() => [DisclosureDutyType], { description: 'What is due or late today, soonest first.' })
  async waiting(@Root() { areaId }: SheetOfMonth, @Ctx() context: Context) {
    const today = civilDay(context.time.now())
    return (await loadOpenDuties(context, areaId)).filter(({ opensOn }) => opensOn <= today)
  }

  @FieldResolver(() => String, { description: 'Where everybody reads it.' })
  publicPath(@Root() sheet: SheetOfMonth) {
    return sheetPath(sheet)
  }

  @FieldResolver(() => String, {
    description: 'A short text for a residents’ group; the link of the public page goes below it.',
  })
  announcement(@Root() sheet: SheetOfMonth, @Ctx() context: Context) {
    return sheetAnnouncement(context, sheet)
  }

  @FieldResolver(() => DisclosureFileType, { description: 'It as an Excel file.' })
  workbook(@Root() sheet: SheetOfMonth, @Ctx() context: Context) {
    return sheetWorkbook(context, sheet)
  }
}

/** What holds today of each kind in an area. */
async function loadLatest(context: Context, areaId: string): Promise<readonly DisclosureRow[]> {
  const found = await loader<DisclosureRow[]>(context, 'latest-disclosures', async (areas) => {
    const rows = await readDisclosures(
      context.em,
      `id in (select distinct on (management_area_id, kind) id from disclosure
         where management_area_id = any($1::uuid[]) and ${isLatestWord}
         order by management_area_id, kind, ends_on desc, published_at desc)`,
      [areas],
    )
    return Map.groupBy(rows, ({ managementAreaId }) => managementAreaId)
  }).load(areaId)
  return found ?? []
}
