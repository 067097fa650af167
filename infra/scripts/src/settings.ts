import { resolve } from 'node:path'
import { registeredModules } from './modules.ts'

/** What an operator may set, read once at the start. */
export interface Settings {
  host: string
  port: number
  /** Folder of the secret, the demo sign-ins, the anchors and, without `databaseUrl`, the database. */
  dataFolder: string
  /** A PostgreSQL server of the operator's; ours when left out. */
  databaseUrl: string | null
  demo: boolean
  /** The address that people type, when a proxy stands in front. */
  origin: string | null
  /** Which modules run here, in the order of the register. */
  modules: string[]
  logLevel: string
  trustedProxies: string[]
  trustedMetrics: string[]
  oidc: OpenIdProvider | null
}

/** An OpenID Connect provider outside; its endpoints are settings because a start must not need the network. */
export interface OpenIdProvider {
  id: string
  name: string
  authorizationUrl: string
  tokenUrl: string
  userInfoUrl: string
  clientId: string
  clientSecret?: string
  scopes?: string[]
}

/** A setting that cannot be used; its message says which one, what it is and what it may be. */
export class SettingError extends Error {}

/** @throws SettingError with every wrong setting, one on a line */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const problems: string[] = []
  const value = (name: string) => environment[name]?.trim() || undefined
  const must = (holds: boolean, name: string, expected: string) => {
    if (!holds) problems.push(`${name} is ${JSON.stringify(value(name))}; it must be ${expected}`)
  }
  const port = Number(value('PORT') ?? 4000)
  must(Number.isInteger(port) && port >= 0 && port < 65536, 'PORT', 'a port number from 0 to 65535')
  const demo = value('LINLI_DEMO') ?? '1'
  must(['0', '1'].includes(demo), 'LINLI_DEMO', '0 or 1')
  const databaseUrl = value('DATABASE_URL') ?? null
  must(
    !databaseUrl || /^postgres(ql)?:\/\//.test(databaseUrl),
    'DATABASE_URL',
    'postgres://user:password@host:port/database',
  )
  const origin = value('LINLI_ORIGIN') ?? null
  must(
    !origin || isOrigin(origin),
    'LINLI_ORIGIN',
    'an address such as https://linli.example.gov.cn, without a path',
  )
  const logLevel = value('LINLI_LOG') ?? 'warn'
  must(
    ['debug', 'info', 'warn', 'error', 'fatal', 'silent'].includes(logLevel),
    'LINLI_LOG',
    'debug, info, warn, error, fatal or silent',
  )
  const known = registeredModules().map(({ name }) => name)
  const wanted = list(value('LINLI_MODULES')) ?? known
  must(
    wanted.every((name) => known.includes(name)),
    'LINLI_MODULES',
    `a list out of ${known.join(', ')}`,
  )
  must(
    wanted.includes('organisations'),
    'LINLI_MODULES',
    'a list with organisations, which all others stand on',
  )
  const oidc = readProvider(value, problems)
  if (problems.length > 0) throw new SettingError(problems.join('\n'))
  return {
    host: value('HOST') ?? '127.0.0.1',
    port,
    dataFolder: resolve(value('LINLI_DATA') ?? '.data'),
    databaseUrl,
    demo: demo === '1',
    origin,
    modules: known.filter((name) => wanted.includes(name)),
    logLevel,
    trustedProxies: list(value('LINLI_TRUSTED_PROXIES')) ?? [],
    trustedMetrics: list(value('LINLI_TRUSTED_METRICS')) ?? [],
    oidc,
  }
}

function readProvider(
  value: (name: string) => string | undefined,
  problems: string[],
): OpenIdProvider | null {
  const required = {
    authorizationUrl: 'LINLI_OIDC_AUTHORIZATION_URL',
    tokenUrl: 'LINLI_OIDC_TOKEN_URL',
    userInfoUrl: 'LINLI_OIDC_USERINFO_URL',
    clientId: 'LINLI_OIDC_CLIENT_ID',
  }
  const given = Object.entries(required).filter(([, name]) => value(name))
  if (given.length === 0) return null
  for (const name of Object.values(required)) {
    if (!value(name))
      problems.push(
        `${name} is missing; an external sign-in needs all of ${Object.values(required).join(', ')}`,
      )
  }
  const clientSecret = value('LINLI_OIDC_CLIENT_SECRET')
  return {
    id: 'external',
    name: value('LINLI_OIDC_NAME') ?? '统一身份认证',
    authorizationUrl: value(required.authorizationUrl) ?? '',
    tokenUrl: value(required.tokenUrl) ?? '',
    userInfoUrl: value(required.userInfoUrl) ?? '',
    clientId: value(required.clientId) ?? '',
    ...(clientSecret && { clientSecret }),
  }
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}

const list = (text: string | undefined) =>
  text
    ?.split(',')
    .map((part) => part.trim())
    .filter(Boolean)
