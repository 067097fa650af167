import { writeFileSync } from 'node:fs'
import { erasePersonByCommand, exportPerson, exportPersonWorkbook } from '@linli/organisations/commands'
import { Command } from 'commander'
import { startModule } from '../installation.ts'
import { CommandRefused, withInstallation } from './command.ts'

export const personCommand = (): Command =>
  new Command('person')
    .description("one person's data, at that person's request")
    .addCommand(
      new Command('export')
        .description('prints everything on record about one person, as JSON')
        .argument('<id>', 'of the person')
        .option('--workbook <file>', 'writes a workbook for people instead')
        .action(exportOne),
    )
    .addCommand(
      new Command('erase')
        .description('ends their terms and erases what is personal; what they did stays, under nobody’s name')
        .argument('<id>', 'of the person')
        .requiredOption('--yes', 'because it cannot be undone')
        .action(eraseOne),
    )

async function exportOne(id: string, { workbook }: { workbook?: string }): Promise<void> {
  await withOrganisations(async (organisations) => {
    if (workbook !== undefined) {
      const content = await exportPersonWorkbook(organisations, idOf(id))
      if (!content) throw new CommandRefused(`There is nobody ${id}`)
      // For the person alone: nobody else on this machine reads it.
      return writeFileSync(workbook, content, { mode: 0o600 })
    }
    const data = await exportPerson(organisations, idOf(id))
    if (!data) throw new CommandRefused(`There is nobody ${id}`)
    console.log(JSON.stringify(data, null, 2))
  })
}

async function eraseOne(id: string): Promise<void> {
  await withOrganisations(async (organisations) => {
    if (!(await erasePersonByCommand(organisations, idOf(id))))
      throw new CommandRefused(`There is nobody ${id}`)
    console.log('Erased. Backups made before still hold it until they are thrown away.')
  })
}

async function withOrganisations(
  body: (organisations: Awaited<ReturnType<typeof startModule>>) => Promise<void>,
): Promise<void> {
  await withInstallation(async (installation) => {
    const organisations = await startModule(installation, 'organisations')
    await body(organisations).finally(() => organisations.stop())
  })
}

function idOf(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw new CommandRefused(`${text} is not the id of a person`)
  return text
}
