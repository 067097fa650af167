import { wake, type FactHandler } from '@linli/subgraph'
import { rowProblem, type RowProblem } from '../spreadsheet/index.ts'

interface Refused {
  report: string
  /** What the property module could not take, in both languages. */
  problems: { chinese: string; english: string }[]
}

/** The property module could make no draft of what a table lists: the row was left out after all, and says why. */
export const standardRefused: FactHandler = async (em, { district, payload, at }) => {
  const { report, problems } = payload as unknown as Refused
  const [effect] = await em.execute<{ run_id: string; row: number }[]>(
    `update import_effect set undone_at = ? where district_id = ? and thing_id = ? and thing = 'STANDARD'
       and undone_at is null returning run_id, row`,
    [at, district, report],
  )
  if (!effect) return
  const { run_id: run, row } = effect
  const told: RowProblem[] = problems.map((problem) => rowProblem('ROW_STANDARD_REFUSED', { row }, problem))
  await em.execute(
    `update import_row set outcome = 'REFUSED', effects = '[]', problems = ?::jsonb
     where district_id = ? and run_id = ? and row = ?`,
    [JSON.stringify(told), district, run, row],
  )
  wake(em, run)
}
