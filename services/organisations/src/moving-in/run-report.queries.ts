import { type Context, formatMessage, isIdentity } from '@linli/subgraph'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { SpreadsheetFileType, workbookMediaType } from '../estate/index.ts'
import { rows } from '../tables.ts'
import { selectRuns } from './import-run.rows.ts'
import { reportWorkbook } from './run-report.ts'

@Resolver()
export class ImportRunReportResolver {
  @Query(() => SpreadsheetFileType, {
    nullable: true,
    description:
      'What became of each row of a file, and of each thing that was taken back or could not be, as a workbook.',
  })
  async importRunReport(
    @Arg('id', () => ID, { description: 'The identity of the file that was brought in.' }) id: string,
    @Ctx() { em, service, language }: Context,
  ): Promise<SpreadsheetFileType | null> {
    const run = isIdentity(id)
      ? await selectRuns(em).where('import_run.id', '=', id).executeTakeFirst()
      : undefined
    if (!run) return null
    const lines = await rows(em)
      .selectFrom('import_row')
      .where('run_id', '=', id)
      .selectAll()
      .orderBy('position')
      .execute()
    const effects = await rows(em)
      .selectFrom('import_effect')
      .where('run_id', '=', id)
      .selectAll()
      .orderBy('position')
      .execute()
    const say = (code: string, params?: Record<string, string | number>) =>
      formatMessage(service.messages[language][code] ?? code, params)
    const content = await reportWorkbook(lines, effects, run.status === 'UNDONE', say)
    const stem = run.fileName.replace(/\.[^.]+$/, '')
    return {
      name: `${stem}-${say('IMPORT_REPORT')}.xlsx`,
      mediaType: workbookMediaType,
      content: content.toString('base64'),
    }
  }
}
