import type { GatewayPlugin } from '@graphql-hive/gateway-runtime'
import type { ExecutionResult } from 'graphql'
import { NotHeld, type Caller, type FindCaller } from './caller.ts'
import { claimsOf } from './claims.ts'
import { relayEvents } from './event-relay.ts'
import { requestContextOf, type RequestContext, type RuntimeContext } from './request-context.ts'

const streamOver = new Error('The stream is over')

/** Streams one account (or one address without an account) may hold open. */
const streamsPerCaller = 30

/** The subscriptions that are open, so that they can be ended: when their seat ends, and when the gateway stops. */
export class LiveStreams {
  private readonly ends = new Set<() => void>()
  private readonly perCaller = new Map<string, number>()
  private readonly find: FindCaller
  private readonly recheckEvery: number

  constructor(find: FindCaller, recheckEvery: number) {
    this.find = find
    this.recheckEvery = recheckEvery
  }

  get size(): number {
    return this.ends.size
  }

  endAll(): void {
    for (const end of this.ends) end()
  }

  plugin(): GatewayPlugin<RuntimeContext> {
    return {
      onSubscribe: ({ args }) => ({
        onSubscribeResult: ({ result, setResult }) => {
          const context = requestContextOf(args.contextValue)
          if (result && typeof result === 'object' && Symbol.asyncIterator in result) {
            setResult(this.watch(result as AsyncIterable<ExecutionResult>, context) as never)
          }
        },
      }),
    }
  }

  /**
   * Passes events on until the source ends, the gateway stops, or the caller is no longer what they were when they
   * began to listen: session revoked, key deleted, appointment ended or changed. The reader then connects again
   * and is judged anew.
   */
  private watch(
    source: AsyncIterable<ExecutionResult>,
    context: RequestContext,
  ): AsyncIterable<ExecutionResult> {
    const owner = context.caller.account ?? context.clientAddress
    const open = this.perCaller.get(owner) ?? 0
    this.perCaller.set(owner, open + 1)
    const recheck = setInterval(() => {
      void this.stillHolds(context).then((holds) => holds || relay.cut())
    }, this.recheckEvery)
    const relay = relayEvents(
      source,
      (event) => event,
      () => {
        clearInterval(recheck)
        this.ends.delete(relay.cut)
        context.ended.abort(streamOver)
        const left = (this.perCaller.get(owner) ?? 1) - 1
        if (left > 0) this.perCaller.set(owner, left)
        else this.perCaller.delete(owner)
      },
    )
    this.ends.add(relay.cut)
    if (open >= streamsPerCaller) relay.cut()
    return relay
  }

  private async stillHolds({ caller, credentials, log }: RequestContext): Promise<boolean> {
    if (credentials.means === 'NONE') return true
    try {
      const now = await this.find(credentials, caller.seat ? { wantedSeat: caller.seat.id } : {})
      return sameClaims(caller, now)
    } catch (error) {
      if (!(error instanceof NotHeld)) log.error({ err: error }, 'a live stream could not be checked')
      return false
    }
  }
}

const sameClaims = (one: Caller, other: Caller) =>
  JSON.stringify(claimsOf(one, 0)) === JSON.stringify(claimsOf(other, 0))
