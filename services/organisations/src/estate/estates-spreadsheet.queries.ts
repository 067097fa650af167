import { civilDay } from '@linli/kernel'
import type { Context } from '@linli/subgraph'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { mayKeepRegister } from '../territory/index.ts'
import { buildingsOfEstate, selectEstates, type BuildingRow } from './estate.rows.ts'
import { SpreadsheetFileType } from './estate.type.ts'
import { estatesWorkbook, workbookMediaType } from './estates-workbook.ts'

@Resolver()
export class EstatesSpreadsheetResolver {
  @Query(() => SpreadsheetFileType, {
    nullable: true,
    description:
      'The estates of a place and their buildings as a workbook, which can be corrected and brought in again; empty where you keep no register.',
  })
  async estatesSpreadsheet(
    @Arg('code', () => String, { description: 'The official code of the neighbourhood, street or district.' })
    code: string,
    @Ctx() context: Context,
  ): Promise<SpreadsheetFileType | null> {
    if (mayKeepRegister(context.viewer, code)) return null
    const estates = await selectEstates(context.em)
      .where((eb) => eb.fn<boolean>('starts_with', ['estate.community_code', eb.val(code)]))
      .orderBy('estate.code')
      .execute()
    const buildings = new Map<string, BuildingRow[]>()
    const loaded = await buildingsOfEstate(context).loadMany(estates.map(({ id }) => id))
    for (const [place, found] of loaded.entries()) {
      if (Array.isArray(found)) buildings.set(estates[place]?.id ?? '', found)
    }
    const content = await estatesWorkbook(estates, buildings)
    return {
      name: `小区台账-${code}-${civilDay(context.time.now())}.xlsx`,
      mediaType: workbookMediaType,
      content: content.toString('base64'),
    }
  }
}
