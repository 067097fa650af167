/** What is needed of a line of history to tell whether it repeats the one before. */
export interface GatherableEvent {
  sentence: string
  at: string
  reason?: string | null
  by?: { personName?: string | null; organisationName?: string | null } | null
}

/** A line of history, and how often the same was done in a row. */
export interface GatheredEvent<Event> {
  event: Event
  count: number
  /** When the first of them happened; the event itself is the last. */
  since: string
}

/** Edits are stored every few seconds: within an hour they are one piece of work. */
const atMostApart = 3600_000

/**
 * The same act of the same person in a row, within an hour, as one line: nobody reads “edited the draft” forty times.
 * @param events newest first
 */
export function gatheredEvents<Event extends GatherableEvent>(
  events: readonly Event[],
): GatheredEvent<Event>[] {
  const gathered: GatheredEvent<Event>[] = []
  for (const event of events) {
    const last = gathered.at(-1)
    if (last && isSameWork(last, event)) {
      last.count += 1
      last.since = event.at
    } else gathered.push({ event, count: 1, since: event.at })
  }
  return gathered
}

function isSameWork<Event extends GatherableEvent>(
  { event: last, since }: GatheredEvent<Event>,
  event: Event,
): boolean {
  return (
    last.sentence === event.sentence &&
    !last.reason &&
    !event.reason &&
    last.by?.personName === event.by?.personName &&
    last.by?.organisationName === event.by?.organisationName &&
    Date.parse(since) - Date.parse(event.at) <= atMostApart
  )
}
