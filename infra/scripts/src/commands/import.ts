import { type DivisionFileImport, importDivisionFile } from '@linli/organisations/commands'
import { Command } from 'commander'
import { startModule } from '../installation.ts'
import { CommandRefused, readInput, withInstallation } from './command.ts'
import { importRequests } from './import-requests.ts'
import { importStandard } from './import-standard.ts'

export const importCommand = (): Command =>
  new Command('import')
    .description('files that people have')
    .addCommand(
      new Command('divisions')
        .description('an official division file (streets, communities or villages); again it changes nothing')
        .argument('<file>', 'CSV with the headings as published')
        .option('--dry-run', 'only says what would change')
        .action(importDivisions),
    )
    .addCommand(
      new Command('standard')
        .description("a property company's service standard, as a new draft")
        .argument('<file>', 'Excel (.xlsx) or CSV, in UTF-8 or GBK')
        .requiredOption('--area <code>', 'code of the management area, as 210113001001-M01')
        .requiredOption(
          '--as <user>',
          'who imports it: somebody in a seat of the company that serves the area',
        )
        .option('--seat <id>', 'in which of their seats')
        .action(importStandard),
    )
    .addCommand(
      new Command('requests')
        .description("residents' requests from another system, as history; again it changes nothing")
        .requiredOption('--file <path>', 'Excel (.xlsx) or CSV, in UTF-8 or GBK')
        .option('--mapping <path>', 'JSON: which column says what, in which words')
        .option('--source <name>', 'instead of a mapping: the source whose mapping was saved')
        .option('--district <code>', 'where the installation serves several')
        .option('--report <path>', 'writes every row that was left out, and why, as a workbook')
        .option('--save-mapping', 'keeps the mapping for the next table of its source')
        .option('--dry-run', 'only says what would come of it')
        .action(importRequests),
    )

async function importDivisions(path: string, { dryRun }: { dryRun?: boolean }): Promise<void> {
  const content = readInput(path)
  await withInstallation(async (installation) => {
    const organisations = await startModule(installation, 'organisations')
    try {
      const result = await importDivisionFile(organisations, content, { write: !dryRun })
      if (!result)
        throw new CommandRefused(
          `${path} is no division file: it needs code, name and the code of the place above`,
        )
      if (result.problems.length > 0)
        throw new CommandRefused([...problemLines(result), 'Nothing was written.'].join('\n'))
      for (const line of planLines(result)) console.log(line)
      console.log(dryRun ? 'Nothing was written.' : 'Done.')
    } finally {
      await organisations.stop()
    }
  })
}

/** Changes shown one by one; the rest is counted. */
const shown = 20

function planLines({ plan: { added, renamed, vanished, unchanged } }: DivisionFileImport): string[] {
  const list = (lines: string[]) =>
    lines.length > shown ? [...lines.slice(0, shown), `  and ${lines.length - shown} more`] : lines
  return [
    `new: ${added.length}`,
    ...list(added.map(({ code, name }) => `  + ${code} ${name}`)),
    `renamed: ${renamed.length}`,
    ...list(renamed.map(({ code, name, formerName }) => `  ~ ${code} ${formerName} → ${name}`)),
    `no longer listed: ${vanished.length}`,
    ...list(vanished.map(({ code, name }) => `  - ${code} ${name}`)),
    `as before: ${unchanged}`,
  ]
}

const problemLines = ({ problems }: DivisionFileImport) =>
  problems.map(({ row, column, value, code }) =>
    [`row ${row}`, column, value, code].filter(Boolean).join(' · '),
  )
