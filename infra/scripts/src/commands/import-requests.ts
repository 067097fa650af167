import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  countsInWords,
  districtByCode,
  type ImportOutcome,
  importReport,
  importRequestFile,
  problemInWords,
  readRequestMapping,
  savedRequestMapping,
  saveRequestMapping,
} from '@linli/property/commands'
import type { Language, RunningSubgraph } from '@linli/subgraph'
import { startModule } from '../installation.ts'
import { CommandRefused, progress, readInput, withInstallation } from './command.ts'

interface Wish {
  file: string
  mapping?: string
  source?: string
  district?: string
  report?: string
  dryRun?: boolean
  saveMapping?: boolean
}

/** Problems shown one by one; the rest is counted, and stands in the report. */
const shown = 20

export async function importRequests(wish: Wish): Promise<void> {
  const content = readInput(wish.file)
  const language: Language = process.env.LANG?.startsWith('zh') ? 'zh-CN' : 'en'
  await withInstallation(async (installation) => {
    const property = await startModule(installation, 'property')
    try {
      const districtId = await districtByCode(property, wish.district)
      if (!districtId) throw new CommandRefused('Name one of the districts: --district <code>')
      const mapping = await mappingOf(property, districtId, wish)
      const write = !wish.dryRun
      const outcome = await importRequestFile(property, {
        ...{ districtId, mapping, write, file: { name: basename(wish.file), content } },
        onProgress: progress('requests'),
      })
      if (outcome.unknownOrganisations.length > 0)
        throw new CommandRefused(
          `The mapping names organisations that the district does not know: ${outcome.unknownOrganisations.join(', ')}. Nothing was written.`,
        )
      if (write && wish.saveMapping) await saveRequestMapping(property, districtId, mapping)
      if (wish.report) writeFileSync(wish.report, await importReport(outcome, write, language))
      say(outcome, write, language)
    } finally {
      await property.stop()
    }
  })
}

async function mappingOf(property: RunningSubgraph, districtId: string, { mapping: path, source }: Wish) {
  if (!path) {
    const saved = source ? await savedRequestMapping(property, districtId, source) : null
    if (saved) return saved
    throw new CommandRefused(
      'Name a mapping file (--mapping), or a source whose mapping was saved (--source)',
    )
  }
  const read = readRequestMapping(readInput(path).toString('utf8'))
  if ('faults' in read) throw new CommandRefused(`${path} is no mapping; look at: ${read.faults.join(', ')}`)
  return read.mapping
}

function say(outcome: ImportOutcome, write: boolean, language: Language): void {
  for (const problem of outcome.problems.slice(0, shown)) {
    const { row, externalNumber, column, value } = problem
    console.log(
      [row, externalNumber, column, value, problemInWords(problem, language)].filter(Boolean).join(' · '),
    )
  }
  const rest = outcome.problems.length - shown
  if (rest > 0) console.log(language === 'en' ? `  and ${rest} more` : `  另有 ${rest} 条`)
  for (const [words, count] of countsInWords(outcome, write, language)) console.log(`${words}: ${count}`)
  if (!write) console.log(language === 'en' ? 'Nothing was written.' : '没有写入任何内容。')
}
