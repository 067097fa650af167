/** A row-level policy as the catalog of the database has it. */
export interface Policy {
  /** `schema.table.policy` */
  name: string
  /** Lets every row through as it stands, so that opening it changes nothing. */
  isOpenByDesign: boolean
}

/** The part of the report of vitest's JSON reporter that is read here. */
export interface WallReport {
  testResults: {
    name: string
    message?: string
    assertionResults: { ancestorTitles: string[]; title: string; status: string }[]
  }[]
}

/** What became of one breach of one wall. */
export interface Verdict {
  /** `schema.table.policy dropped` or `… opened` */
  breach: string
  isNoticed: boolean
  words: string
}

/**
 * Noticed is a breach under which at least one test failed.
 * @returns a verdict for each breach, and what takes the proof away: a file that could not be read, or a test that
 *   fails without any breach
 */
export function judgeWalls(
  policies: readonly Policy[],
  report: WallReport,
): { verdicts: Verdict[]; broken: string[] } {
  const runs = new Map<string, { tests: number; failed: string[] }>()
  const broken: string[] = []
  for (const file of report.testResults) {
    if (file.assertionResults.length === 0) broken.push(`${file.name} ran nothing: ${file.message ?? ''}`)
    for (const { ancestorTitles, title, status } of file.assertionResults) {
      const breach = ancestorTitles[0] ?? ''
      const run = runs.get(breach) ?? { tests: 0, failed: [] }
      runs.set(breach, run)
      // A breach that could not be made skips its tests; that is no proof.
      if (status === 'passed' || status === 'failed') run.tests++
      if (status === 'failed') run.failed.push(title)
    }
  }
  const untouched = [...runs].filter(([breach]) => breach.endsWith(' as it stands'))
  if (untouched.length === 0) broken.push('Nothing ran on walls as they stand')
  for (const [where, { failed }] of untouched)
    for (const title of failed) broken.push(`${where} fails without a breach: ${title}`)

  const verdicts = policies.flatMap(({ name, isOpenByDesign }) =>
    (isOpenByDesign ? ['dropped'] : ['dropped', 'opened']).map((manner): Verdict => {
      const breach = `${name} ${manner}`
      const run = runs.get(breach)
      if (!run || run.tests === 0) return { breach, isNoticed: false, words: 'not tried by any test' }
      const [first] = run.failed
      return {
        breach,
        isNoticed: first !== undefined,
        words: `${run.failed.length} of ${run.tests} tests fail${first ? `, first: ${first}` : ''}`,
      }
    }),
  )
  return { verdicts, broken }
}
