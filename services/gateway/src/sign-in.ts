import { createHash } from 'node:crypto'
import { apiKey } from '@better-auth/api-key'
import { deriveKey } from '@linli/postgres'
import { betterAuth } from 'better-auth'
import { admin, genericOAuth, twoFactor, username } from 'better-auth/plugins'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { PatientPool } from './connection-loss.ts'
import type { ExternalProvider } from './gateway-options.ts'
import { passwordLength } from './password-policy.ts'

/**
 * Where people's accounts, sessions and keys live; the role's own tables are the only ones in sight.
 * A connection that the server ends (a restart, a failover) is replaced by the next one who needs it, who waits until
 * the server takes connections again.
 */
export function signInPool(databaseUrl: string, logger: Logger): Pool {
  const pool = new PatientPool({
    connectionString: databaseUrl,
    max: 20,
    options: '-c search_path=auth',
    application_name: 'linli-gateway',
  })
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle connection to the database was lost'))
  // Between being idle and being gone a connection has no other listener, and would end the process with it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** The key that signs cookies and encrypts second factors. */
export const signInKey = (secret: Buffer) => deriveKey(secret, 'sign-in').toString('base64url')

/** Header in which the edge tells the sign-in library where a request comes from; a client's own is dropped. */
export const clientAddressHeader = 'x-linli-client-address'

/**
 * The library wants an e-mail of everybody; we ask nobody for one. `.invalid` never exists (RFC 2606).
 * A plain name stays readable, because authenticator apps show the address beside the code.
 */
export function syntheticEmail(name: string): string {
  const lower = name.toLowerCase()
  const plain = /^[a-z0-9]+([._-][a-z0-9]+)*$/.test(lower)
  const local = plain ? lower : `_${createHash('sha256').update(lower).digest('hex').slice(0, 32)}`
  return `${local}@accounts.linli.invalid`
}

/** Letters of any script, digits, dot, hyphen and underscore: 林书记 and residents-committee alike. */
export const isUsername = (value: string) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u.test(value)

export interface SignInOptions {
  pool: Pool
  key: string
  origin: string
  providers?: ExternalProvider[]
  signInsPerMinute?: number
  logger: Logger
}

export type SignIn = ReturnType<typeof createSignIn>

/** The sign-in library (better-auth) as we use it: what it may do is here, what reaches it is in `sign-in-routes.ts`. */
export function createSignIn({
  pool,
  key,
  origin,
  providers = [],
  signInsPerMinute = 30,
  logger,
}: SignInOptions) {
  const log = logger.child({ part: 'sign-in' })
  return betterAuth({
    appName: '邻里 Linli',
    baseURL: origin,
    basePath: '/auth',
    secret: key,
    database: pool,
    telemetry: { enabled: false },
    trustedOrigins: [origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    account: {
      // An outside provider may call its user by any address: only somebody signed in links the two.
      accountLinking: {
        enabled: true,
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: providers.map(({ id }) => id),
      },
      encryptOAuthTokens: true,
    },
    onAPIError: { errorURL: `${origin}/app` },
    session: {
      expiresIn: 7 * 24 * 3600,
      updateAge: 24 * 3600,
      // A revoked session must end with the next request, not with the end of a cached copy.
      cookieCache: { enabled: false },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/*': { window: 60, max: signInsPerMinute },
        '/two-factor/*': { window: 60, max: signInsPerMinute },
        '/change-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'linli',
      useSecureCookies: origin.startsWith('https:'),
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    logger: {
      // Refused sign-ins are expected and stand in our own list of events; the library calls them warnings.
      level: 'error',
      log: (level, message) => log[level === 'error' ? 'error' : 'debug'](message),
    },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: isUsername }),
      twoFactor({ issuer: '邻里 Linli' }),
      admin(),
      apiKey({
        enableMetadata: true,
        // A key that opened a session could make keys and list sessions.
        enableSessionForAPIKeys: false,
        defaultPrefix: 'linli_',
        // The prefix and six more: enough for its owner to tell one key from another.
        startingCharactersConfig: { shouldStore: true, charactersLength: 12 },
        requireName: true,
        // A brake on runaway programs, not a quota.
        rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: 600_000 },
      }),
      genericOAuth({ config: providers.map(providerConfig) }),
    ],
  })
}

const providerConfig = (provider: ExternalProvider) => ({
  providerId: provider.id,
  name: provider.name,
  authorizationUrl: provider.authorizationUrl,
  tokenUrl: provider.tokenUrl,
  userInfoUrl: provider.userInfoUrl,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  scopes: provider.scopes ?? ['openid', 'profile'],
  pkce: true,
  // The token comes straight from the provider's endpoint; who it is for is what the provider's userinfo says.
  accountSubject: ({ profile }: { profile: { sub?: string | number | null } }) => String(profile.sub ?? ''),
  mapProfileToUser: (profile: Record<string, unknown>) => ({
    email: syntheticEmail(`${provider.id}:${String(profile.sub)}`),
    emailVerified: false,
    name: String(profile.name ?? profile.preferred_username ?? profile.sub),
    image: undefined,
  }),
})
