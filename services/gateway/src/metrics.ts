import type { GatewayPlugin } from '@graphql-hive/gateway-runtime'
import { getOperationAST, type DocumentNode, type ExecutionResult } from 'graphql'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { requestContextOf, type RuntimeContext } from './request-context.ts'
import type { SubgraphObserver } from './subgraph-transport.ts'

const seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What an operator sees of the gateway in Prometheus. Labels are names of ours, never values of anybody's. */
export class Metrics implements SubgraphObserver {
  readonly registry = new Registry()
  private readonly requests: Histogram
  private readonly operations: Histogram
  private readonly operationErrors: Counter
  private readonly subgraphs: Histogram
  private readonly signIns: Counter

  constructor(gauges: { liveStreams(): number; databaseConnections(): number; databaseWaiting(): number }) {
    const registers = [this.registry]
    collectDefaultMetrics({ register: this.registry })
    this.requests = new Histogram({
      name: 'linli_http_request_duration_seconds',
      help: 'Requests answered, by route, method and status',
      labelNames: ['route', 'method', 'status'],
      buckets: seconds,
      registers,
    })
    this.operations = new Histogram({
      name: 'linli_graphql_operation_duration_seconds',
      help: 'GraphQL operations executed, by name (ad hoc ones together) and type',
      labelNames: ['operation', 'type'],
      buckets: seconds,
      registers,
    })
    this.operationErrors = new Counter({
      name: 'linli_graphql_operation_errors_total',
      help: 'GraphQL operations whose answer carried errors',
      labelNames: ['operation', 'type'],
      registers,
    })
    this.subgraphs = new Histogram({
      name: 'linli_subgraph_request_duration_seconds',
      help: 'Questions to subgraphs, by subgraph and whether it answered',
      labelNames: ['subgraph', 'outcome'],
      buckets: seconds,
      registers,
    })
    this.signIns = new Counter({
      name: 'linli_sign_ins_total',
      help: 'Sign-ins and attempts, by outcome',
      labelNames: ['outcome'],
      registers,
    })
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      })
    gauge('linli_live_streams', 'Subscriptions that are open', gauges.liveStreams)
    gauge(
      'linli_database_connections',
      'Connections of the gateway to the database',
      gauges.databaseConnections,
    )
    gauge('linli_database_waiting', 'Requests that wait for a connection', gauges.databaseWaiting)
  }

  answeredRequest(route: string, method: string, status: number, duration: number): void {
    this.requests.observe({ route, method, status: String(status) }, duration)
  }

  answered(subgraph: string, duration: number, failed: boolean): void {
    this.subgraphs.observe({ subgraph, outcome: failed ? 'unreachable' : 'answered' }, duration)
  }

  signIn(outcome: string): void {
    this.signIns.inc({ outcome })
  }

  /** Names the operation for the access log and times its execution. First of the plugins: others read the name. */
  plugin(): GatewayPlugin<RuntimeContext> {
    const begin = (args: {
      document: DocumentNode
      operationName?: string | null
      contextValue?: unknown
    }) => {
      const context = requestContextOf(args.contextValue)
      const ast = getOperationAST(args.document, args.operationName)
      context.operation.name = ast?.name?.value ?? null
      context.operation.type = ast?.operation ?? null
      // A program may name its operations as it likes: that would be a label for each of them.
      const known = context.caller.means !== 'API_KEY' && context.operation.name
      return { operation: known || 'ad hoc', type: context.operation.type ?? 'unknown' }
    }
    return {
      onExecute: ({ args }) => {
        const labels = begin(args as never)
        const started = performance.now()
        return {
          onExecuteDone: ({ result }) => {
            this.operations.observe(labels, (performance.now() - started) / 1000)
            if ((result as ExecutionResult).errors?.length) this.operationErrors.inc(labels)
          },
        }
      },
      onSubscribe: ({ args }) => void begin(args as never),
    }
  }
}
