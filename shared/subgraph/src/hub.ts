import { EventEmitter, on } from 'node:events'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Aftermath } from './work.ts'

const channel = 'linli_changed'
const factsTold = '*facts'

/**
 * Wakes those who wait for a change, in this process and, over the database's notifications, in the others.
 * A notification is a hint and never the truth: who is woken reads again under their own claims, and nothing but
 * a little time is lost when a hint is.
 */
export class Hub {
  private readonly emitter = new EventEmitter().setMaxListeners(0)
  private listener: pg.Client | null = null
  private waiting = new Set<string>()
  private timer: NodeJS.Timeout | null = null
  private closed = false
  private readonly origin = Math.random().toString(36).slice(2)

  private constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {}

  static async open(databaseUrl: string, logger: Logger): Promise<Hub> {
    const hub = new Hub(databaseUrl, logger)
    await hub.listen()
    return hub
  }

  announce({ changed, told }: Aftermath): void {
    for (const subject of changed) this.wake(subject)
    if (told) this.wake(factsTold)
    if (changed.size === 0 && !told) return
    for (const subject of changed) this.waiting.add(subject)
    if (told) this.waiting.add(factsTold)
    // A burst of commits becomes one notification: each one takes a lock that all commits of the database share.
    this.timer ??= setTimeout(() => void this.notify(), 20)
  }

  onFacts(listener: () => void): () => void {
    this.emitter.on(factsTold, listener)
    return () => this.emitter.off(factsTold, listener)
  }

  /** The changes of one thing from this moment on; ends when its reader stops or the signal aborts. */
  watch(subject: string, signal?: AbortSignal): AsyncIterableIterator<unknown> {
    return on(this.emitter, subject, signal ? { signal } : {})
  }

  async close(): Promise<void> {
    this.closed = true
    if (this.timer) clearTimeout(this.timer)
    await this.listener?.end().catch(() => undefined)
    this.emitter.removeAllListeners()
  }

  private wake(subject: string): void {
    this.emitter.emit(subject)
  }

  private wakeAll(): void {
    for (const subject of this.emitter.eventNames()) if (subject !== 'error') this.wake(String(subject))
  }

  private async notify(): Promise<void> {
    const subjects = [...this.waiting]
    this.waiting.clear()
    // A notification carries at most 8,000 bytes.
    for (let at = 0; at < subjects.length; at += 150) {
      const payload = JSON.stringify([this.origin, ...subjects.slice(at, at + 150)])
      await this.listener?.query('select pg_notify($1, $2)', [channel, payload]).catch((error: Error) => {
        this.logger.warn({ error: error.message }, 'a change was not announced to the other processes')
      })
    }
    // One statement at a time on this connection: what came meanwhile goes with the next.
    this.timer = this.waiting.size > 0 && !this.closed ? setTimeout(() => void this.notify(), 20) : null
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: 'linli-hub' })
    client.on('notification', ({ payload }) => {
      const [origin, ...subjects] = JSON.parse(payload ?? '[]') as string[]
      if (origin !== this.origin) for (const subject of subjects) this.wake(subject)
    })
    client.on('error', () => this.listenAgain(client))
    client.on('end', () => this.listenAgain(client))
    await client.connect()
    await client.query(`listen ${channel}`)
    this.listener = client
  }

  private listenAgain(lost: pg.Client): void {
    if (this.closed || this.listener !== lost) return
    this.listener = null
    const attempt = () => {
      if (this.closed) return
      this.listen().then(
        // Nobody knows what was announced meanwhile, so everybody looks again.
        () => this.wakeAll(),
        () => setTimeout(attempt, 500),
      )
    }
    setTimeout(attempt, 200)
  }
}
