/** Drafts older than this are given up: the thing they were about has moved on. */
const keptFor = 30 * 24 * 3600 * 1000

interface KeptDraft<Content> {
  content: Content
  keptAt: number
}

const prefix = 'linli.draft.'
const keyOf = (seat: string, subject: string) => `${prefix}${seat}.${subject}`

export function recallDraft<Content>(seat: string, subject: string): KeptDraft<Content> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(seat, subject)) ?? 'null') as KeptDraft<Content> | null
    return kept && Date.now() - kept.keptAt < keptFor ? kept : null
  } catch {
    return null
  }
}

export function keepDraft(seat: string, subject: string, content: unknown): void {
  const draft = JSON.stringify({ content, keptAt: Date.now() })
  try {
    localStorage.setItem(keyOf(seat, subject), draft)
  } catch {
    // Full: the oldest drafts make room for the one that is being written.
    removeOldDrafts()
    try {
      localStorage.setItem(keyOf(seat, subject), draft)
    } catch {
      // Storage is barred: what is on the screen is all there is.
    }
  }
}

export function forgetDraft(seat: string, subject: string): void {
  try {
    localStorage.removeItem(keyOf(seat, subject))
  } catch {
    // Storage is barred, so nothing was kept.
  }
}

function removeOldDrafts(): void {
  const drafts = Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({
      key,
      keptAt: (JSON.parse(localStorage.getItem(key) ?? '{}') as { keptAt?: number }).keptAt ?? 0,
    }))
    .toSorted((a, b) => a.keptAt - b.keptAt)
  for (const { key } of drafts.slice(0, Math.ceil(drafts.length / 2))) localStorage.removeItem(key)
}
