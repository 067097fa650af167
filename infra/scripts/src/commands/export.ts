import { writeFileSync } from 'node:fs'
import { districtByCode, ratesOf, repliesOf } from '@linli/property/commands'
import { isCivilDay, startOfDay } from '@linli/kernel'
import { Command } from 'commander'
import { startModule } from '../installation.ts'
import { CommandRefused, withInstallation } from './command.ts'

export const exportCommand = (): Command =>
  new Command('export')
    .description('tables that others ask for')
    .addCommand(
      new Command('replies')
        .description(
          'replies to the tickets of a hotline, in the columns of its saved mapping, and its three rates',
        )
        .requiredOption('--source <name>', 'the source of the tickets, such as 12345')
        .requiredOption('--file <path>', 'the workbook (.xlsx) to write')
        .option('--district <code>', 'where the installation serves several')
        .option('--since <day>', 'only what was said from this day on, as 2026-11-01')
        .action(exportReplies),
    )

interface Wish {
  source: string
  file: string
  district?: string
  since?: string
}

async function exportReplies({ source, file, district, since }: Wish): Promise<void> {
  if (since !== undefined && !isCivilDay(since)) throw new CommandRefused(`${since} is no day`)
  const from = since === undefined ? null : startOfDay(since)
  await withInstallation(async (installation) => {
    const property = await startModule(installation, 'property')
    try {
      const districtId = await districtByCode(property, district)
      if (!districtId) throw new CommandRefused('Name one of the districts: --district <code>')
      const replies = await repliesOf(property, { districtId, source, since: from })
      if (!replies) throw new CommandRefused(`No mapping of ${source} with columns for replies was saved`)
      writeFileSync(file, replies.workbook)
      console.log(`${replies.count} tickets were written to ${file}`)
      const span = { from: from ?? new Date(0), until: property.time.now() }
      const { tickets, returned, ...rates } = await ratesOf(property, { districtId, source, ...span })
      console.log(`tickets: ${tickets}, of which taken back: ${returned}`)
      for (const [name, { numerator, denominator }] of Object.entries(rates))
        console.log(`${name}: ${numerator} of ${denominator}`)
    } finally {
      await property.stop()
    }
  })
}
