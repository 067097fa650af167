import { blockFieldSuggestionsPlugin } from '@escape.tech/graphql-armor-block-field-suggestions'
import { costLimitPlugin } from '@escape.tech/graphql-armor-cost-limit'
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import type { GatewayPlugin } from '@graphql-hive/gateway-runtime'
import { GraphQLError } from 'graphql'
import { requestContextOf, type RuntimeContext } from './request-context.ts'

/**
 * What one operation may ask for. The largest operation of our own front ends may grow by half before it meets one of the
 * figures, and a test says so when it has (`operation-limits.test.ts` of the scripts). `cost` counts an object 2 and a scalar 1, times 1.5 for each level, times `first`.
 */
export const operationLimits = { depth: 14, tokens: 2500, aliases: 15, directives: 5, cost: 16_000 }

/** Bytes of a GraphQL request. Files go another way (`files.ts`). */
export const graphqlBodyLimit = 1024 * 1024

export const limitPlugins = () => [
  maxTokensPlugin({ n: operationLimits.tokens }),
  maxDepthPlugin({ n: operationLimits.depth, flattenFragments: true }),
  maxAliasesPlugin({ n: operationLimits.aliases, allowList: [] }),
  maxDirectivesPlugin({ n: operationLimits.directives }),
  costLimitPlugin({ maxCost: operationLimits.cost, flattenFragments: true }),
  blockFieldSuggestionsPlugin(),
]

/**
 * Counts requests of one key in windows of fixed length, in this process: a brake, not an account.
 * Entries of past windows are dropped when the next window begins.
 */
export class WindowCount {
  private readonly counts = new Map<string, number>()
  private readonly windowMillis: number
  private window = 0

  constructor(windowMillis: number) {
    this.windowMillis = windowMillis
  }

  /** Whether one of this key was counted in this window. */
  has(key: string, now = Date.now()): boolean {
    this.enter(now)
    return this.counts.has(key)
  }

  /** @returns whether this one is still inside the allowance */
  take(key: string, allowed: number, now = Date.now()): boolean {
    this.enter(now)
    const count = (this.counts.get(key) ?? 0) + 1
    this.counts.set(key, count)
    return count <= allowed
  }

  private enter(now: number): void {
    const window = Math.floor(now / this.windowMillis)
    if (window === this.window) return
    this.window = window
    this.counts.clear()
  }
}

/** Keeps public forms (comments without an account) from being filled by a machine. */
export function publicMutationsPlugin(perMinute: number): GatewayPlugin<RuntimeContext> {
  const counts = new WindowCount(60_000)
  return {
    onExecute({ args }) {
      const { caller, clientAddress, operation } = requestContextOf(args.contextValue)
      if (caller.account || operation.type !== 'mutation' || counts.take(clientAddress, perMinute)) return
      throw new GraphQLError('Too much was sent from here in the last minute; try again in a minute', {
        extensions: { code: 'TOO_MANY_REQUESTS', http: { status: 429 } },
      })
    },
  }
}
