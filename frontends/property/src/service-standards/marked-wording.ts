/** A stretch of a sentence, and whether the other version of the sentence says it too. */
export interface Stretch {
  text: string
  isShared: boolean
}

/** Longer sentences are shown whole: the table below grows with the product of both lengths. */
const longest = 600

/**
 * What differs between two wordings, character by character: a comma that was put right should be seen at a
 * glance, not searched for. Numbers are kept whole, because “60 → 30” is read as figures and not as digits.
 */
export function markWording(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const old = signsOf(before)
  const now = signsOf(after)
  if (old.length > longest || now.length > longest) {
    return { before: [{ text: before, isShared: false }], after: [{ text: after, isShared: false }] }
  }
  const lengths = commonLengths(old, now)
  const left: Stretch[] = []
  const right: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      put(left, old[i]!, true)
      put(right, now[j]!, true)
      i += 1
      j += 1
    } else if (j >= now.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      put(left, old[i]!, false)
      i += 1
    } else {
      put(right, now[j]!, false)
      j += 1
    }
  }
  return { before: left, after: right }
}

function signsOf(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?|[A-Za-z]+|./gsu) ?? []
}

/** For every pair of endings, how many signs the longest common subsequence has. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  )
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        old[i] === now[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  return lengths
}

function put(stretches: Stretch[], sign: string, isShared: boolean): void {
  const last = stretches.at(-1)
  if (last?.isShared === isShared) last.text += sign
  else stretches.push({ text: sign, isShared })
}
