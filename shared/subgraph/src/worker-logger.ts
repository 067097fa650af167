import { Logger as WorkerLogger } from 'graphile-worker'
import type { Logger } from 'pino'

/** The queue's own chatter is for debugging; its errors are ours. */
export const workerLogger = (logger: Logger) =>
  new WorkerLogger(() => (level, message, meta) => {
    if (level === 'error') logger.error({ job: meta }, message)
    else if (level === 'warning') logger.warn({ job: meta }, message)
    else logger.debug({ job: meta }, message)
  })
