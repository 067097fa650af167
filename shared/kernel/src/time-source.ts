/** Where the product learns what time it is. Injected everywhere, so that tests and the demo can move it. */
export interface TimeSource {
  now(): Date
}

/** The server's own clock. */
export const systemTime: TimeSource = { now: () => new Date() }

/** A clock that stands still at one instant, for tests that must not depend on the day they run. */
export function fixedTime(instant: Date | string): TimeSource {
  const millis = new Date(instant).getTime()
  return { now: () => new Date(millis) }
}

/**
 * A clock that runs ahead of another by an offset that can grow: it lets the demo and the tests reach the end
 * of a comment window without waiting for it. It never goes back, because what has happened stays in the past.
 */
export class ShiftableTime implements TimeSource {
  private readonly source: TimeSource
  private ahead: number

  /** @param ahead milliseconds by which this clock is ahead of its source at the start */
  constructor(source: TimeSource = systemTime, ahead = 0) {
    this.source = source
    this.ahead = ahead
  }

  /** Milliseconds by which this clock is ahead of its source. */
  get offset(): number {
    return this.ahead
  }

  now(): Date {
    return new Date(this.source.now().getTime() + this.ahead)
  }

  /** Moves the clock forward by so many milliseconds; a RangeError for a step backwards. */
  advance(millis: number): void {
    if (!Number.isFinite(millis) || millis < 0) throw new RangeError('Time moves forward only')
    this.ahead += millis
  }

  /** Moves the clock forward to the instant; a RangeError if that has passed already. */
  advanceTo(instant: Date): void {
    this.advance(instant.getTime() - this.now().getTime())
  }
}
