import pg from 'pg'
import type { Logger } from 'pino'

/** What the triggers on sessions, keys, accounts, people and appointments say when one of them has changed. */
const channel = 'linli_callers'

/** However deaf we have become, an answer older than this is asked for again; in milliseconds. */
const longest = 10_000
const mostRemembered = 20_000

interface Remembered<Found> {
  found: Found
  until: number
}

/**
 * Remembers who stands behind a session or a key, because every request asks. All of it is forgotten as soon as
 * the database says that a session, a key, an account, a person or an appointment has changed, and nothing is
 * remembered while nobody hears the database.
 */
export class CallerMemory<Found> {
  private readonly remembered = new Map<string, Remembered<Found>>()
  private listener: pg.Client | null = null
  private closed = false
  /** Counts what was forgotten, so that what was read before it is not kept after it. */
  private turn = 0

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {
    void this.listen()
  }

  /** @param read asked when nothing is remembered; answers with the epoch milliseconds until which it holds */
  async recall(key: string, read: () => Promise<Remembered<Found> | null>): Promise<Found | null> {
    const known = this.remembered.get(key)
    if (known && known.until > Date.now()) return known.found
    const { turn } = this
    const answer = await read()
    if (answer && this.listener && turn === this.turn) {
      if (this.remembered.size >= mostRemembered) this.remembered.clear()
      this.remembered.set(key, { ...answer, until: Math.min(answer.until, Date.now() + longest) })
    }
    return answer?.found ?? null
  }

  /** For a change that went through this process, whose echo from the database would come a moment too late. */
  forget(): void {
    this.turn++
    this.remembered.clear()
  }

  async close(): Promise<void> {
    this.closed = true
    const { listener } = this
    this.listener = null
    await listener?.end().catch(() => undefined)
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'linli-callers',
      keepAlive: true,
    })
    client.on('notification', () => this.forget())
    client.on('error', () => this.listenAgain(client))
    client.on('end', () => this.listenAgain(client))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      if (this.closed) return void (await client.end())
      this.forget()
      this.listener = client
    } catch (error) {
      this.logger.debug({ err: error }, 'changes of callers are not heard yet')
      this.again()
    }
  }

  private listenAgain(lost: pg.Client): void {
    if (this.closed || this.listener !== lost) return
    this.listener = null
    this.forget()
    this.again()
  }

  private again(): void {
    if (!this.closed) setTimeout(() => void this.listen(), 300).unref()
  }
}
