import type { Logger } from 'pino'
import type { TimeSource } from '@linli/kernel'
import type { RunningSubgraph } from '@linli/subgraph'
import type { PublicPages } from './public-pages.ts'
import type { PublicSendingLimit } from './public-sending.ts'

/** A subgraph in this process, or the address of one that runs in its own. */
export type SubgraphEntry = Pick<RunningSubgraph, 'execute' | 'ready'> | { url: string }

/** An OpenID Connect provider outside, e.g. the district's own sign-in. Its endpoints are settings: a start needs no network. */
export interface ExternalProvider {
  /** Part of the redirect address `/auth/callback/<id>` that is registered with the provider. */
  id: string
  name: string
  authorizationUrl: string
  tokenUrl: string
  userInfoUrl: string
  clientId: string
  clientSecret?: string
  scopes?: string[]
}

export interface GatewayOptions {
  host: string
  /** 0 takes a free port. */
  port: number
  /** The address people type, when it is not `http://host:port` (a proxy with a certificate in front). */
  origin?: string
  /** The composed supergraph as SDL. */
  supergraph: string
  subgraphs: Record<string, SubgraphEntry>
  /** Connection string of the login role `linli_gateway`. */
  databaseUrl: string
  /** The installation's secret; the keys of sign-in are derived from it. */
  secret: Buffer
  /** The key that the subgraphs verify claims with; derived from the secret when absent. */
  claimsKey?: Buffer
  /** Built front ends: name to its `dist` folder. `shell` is the one with pages, the others are modules in it. */
  frontends?: Record<string, string>
  /** Folders that hold a `persisted-documents.json`. */
  persistedDocuments?: string[]
  publicPages?: PublicPages
  logger: Logger
  time: TimeSource
  /** Addresses (or CIDR ranges) of proxies whose `x-forwarded-for` is believed. Nobody's by default. */
  trustedProxies?: string[]
  /** Addresses (or CIDR ranges) that may read `/metrics`; the loopback interface when absent. */
  trustedMetrics?: string[]
  externalProviders?: ExternalProvider[]
  /** False lets every caller send operations of their own and introspect: for a developer's machine. */
  production?: boolean
  /** Sign-in attempts from one client address in a minute. */
  signInsPerMinute?: number
  /** Mutations without an account from one client address in a minute: public comments and the like. */
  publicMutationsPerMinute?: number
  /** How much may be sent by single mutations without an account; ours when absent. */
  publicSending?: readonly PublicSendingLimit[]
  /** How long a running request may take to finish when the gateway stops, in milliseconds. */
  stopWithin?: number
  /** How often a live stream asks whether its seat is still held, in milliseconds; at most 30 000. */
  recheckEvery?: number
  /** False asks the database at each request who is asking, instead of being told when that changes. */
  rememberCallers?: boolean
  demo?: { banner: string }
}

export interface RunningGateway {
  url: string
  stop(): Promise<void>
}
