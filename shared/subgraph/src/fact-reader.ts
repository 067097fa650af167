import type { Logger } from 'pino'
import { systemClaims } from './claims.ts'
import type { FactHandler } from './define-service.ts'
import { type Engine, isConnectionLoss } from './engine.ts'
import { consumeFacts, factBatch } from './facts.ts'
import type { Hub } from './hub.ts'

/** Keeps a service's picture of the others up to date: at once when told, and by a look every second otherwise. */
export class FactReader {
  private running: Promise<void> | null = null
  private timer: NodeJS.Timeout | null = null
  private unsubscribe: (() => void) | null = null
  private readonly engine: Engine
  private readonly handlers: Record<string, FactHandler>
  private readonly hub: Hub
  private readonly logger: Logger

  constructor(engine: Engine, handlers: Record<string, FactHandler>, hub: Hub, logger: Logger) {
    this.engine = engine
    this.handlers = handlers
    this.hub = hub
    this.logger = logger
  }

  start(): void {
    if (Object.keys(this.handlers).length === 0) return
    const look = () => void this.look()
    this.unsubscribe = this.hub.onFacts(look)
    this.timer = setInterval(look, 1000)
    look()
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    this.unsubscribe?.()
    await this.running
  }

  /** Reads until nothing new is visible. @throws what a handler throws */
  async catchUp(): Promise<void> {
    await this.running
    for (;;) if ((await this.readBatch(factBatch)) === 0) return
  }

  private look(): Promise<void> {
    this.running ??= this.readAll().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async readAll(): Promise<void> {
    try {
      while ((await this.readBatch(factBatch)) === factBatch);
    } catch (error) {
      if (isConnectionLoss(error)) return
      // One fact that fails must not hold back those before it in the batch; then it is tried again, visibly.
      this.logger.error({ err: error }, 'a fact could not be taken in; trying one by one')
      await this.readOneByOne().catch((cause: Error) =>
        this.logger.error({ err: cause }, 'still failing, trying again'),
      )
    }
  }

  private async readOneByOne(): Promise<void> {
    while ((await this.readBatch(1)) > 0);
  }

  private readBatch(limit: number): Promise<number> {
    return this.engine.run(systemClaims(null), {}, async (em) => consumeFacts(em, this.handlers, limit))
  }
}
