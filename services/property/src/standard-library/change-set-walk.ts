/** How many areas are seen to in one transaction: enough to save statements, few enough to show progress. */
export const areasAtOnce = 25

interface Walk {
  /** Sees to the next so many areas in a transaction of its own, and says whether there may be more. */
  readonly step: (count: number) => Promise<boolean>
  /** Marks the next area as failed, in a transaction of its own. */
  readonly setAside: () => Promise<void>
}

/**
 * Goes through the areas of a change set. Where something breaks, its neighbours do not wait for it: they are seen to
 * one by one, and the one that breaks alone is set aside.
 * @throws in the end what broke first, for the log; whoever repeats the job finds nothing left to do
 */
export async function walkThroughAreas({ step, setAside }: Walk): Promise<void> {
  const faults: unknown[] = []
  let alone = 0
  for (let isMore = true; isMore;) {
    try {
      isMore = await step(alone > 0 ? 1 : areasAtOnce)
      alone = Math.max(0, alone - 1)
    } catch (error) {
      if (alone === 0) alone = areasAtOnce
      else {
        faults.push(error)
        await setAside()
        alone -= 1
      }
    }
  }
  if (faults.length > 0) throw faults[0]
}
