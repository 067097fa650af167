import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { MessageSettings } from '@linli/organisations'
import { readMessages } from './message-settings.ts'
import { registeredModules } from './modules.ts'

/**
 * Every setting that has one name, and what holds where it is not set; null where nothing does. The operator's guide
 * has a row for each. Besides, each module has `LINLI_<MODULE>_PORT` and `LINLI_<MODULE>_URL`.
 */
export const defaults = {
  DATABASE_URL: null,
  LINLI_SECRET_FILE: null,
  LINLI_DATA: '.data',
  LINLI_DEMO: '1',
  HOST: '127.0.0.1',
  PORT: '4000',
  LINLI_ORIGIN: null,
  LINLI_TRUSTED_PROXIES: null,
  LINLI_TRUSTED_METRICS: null,
  LINLI_MODULES: null,
  LINLI_LOG: 'warn',
  LINLI_OIDC_AUTHORIZATION_URL: null,
  LINLI_OIDC_TOKEN_URL: null,
  LINLI_OIDC_USERINFO_URL: null,
  LINLI_OIDC_CLIENT_ID: null,
  LINLI_OIDC_CLIENT_SECRET: null,
  LINLI_OIDC_NAME: '统一身份认证',
  LINLI_MESSAGE_HOURS: '08:00-21:00',
  LINLI_SMS_URL: null,
  LINLI_SMS_HEADERS: null,
  LINLI_SMS_BODY: '{"phone":"{{phone}}","text":"【{{sign}}】{{text}}","id":"{{id}}"}',
  LINLI_SMS_SIGN: '邻里',
  LINLI_SMS_ACCEPTED: null,
  LINLI_SMS_REPEATABLE: '0',
  LINLI_SMTP_URL: null,
  LINLI_MAIL_FROM: null,
  LINLI_WECOM_URL: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
  LINLI_DINGTALK_URL: 'https://oapi.dingtalk.com/robot/send',
} as const satisfies Record<string, string | null>

export type Name = keyof typeof defaults | `LINLI_${string}_PORT` | `LINLI_${string}_URL`

/** What an operator may set, read once at the start. */
export interface Settings {
  host: string
  port: number
  /** Folder of the secret, the demo sign-ins, the anchors and, without `databaseUrl`, the database. */
  dataFolder: string
  /** The installation's secret where the operator keeps it; in the data folder when left out. */
  secretFile: string | null
  /** A PostgreSQL server of the operator's; ours when left out. */
  databaseUrl: string | null
  demo: boolean
  /** The address that people type, when a proxy stands in front. */
  origin: string | null
  /** Which modules run here, in the order of the register. */
  modules: string[]
  /** Where each module is when it runs in a process of its own. */
  places: Record<string, ModulePlace>
  logLevel: string
  trustedProxies: string[]
  trustedMetrics: string[]
  oidc: OpenIdProvider | null
  /** How messages leave the house; the organisations service sends them. */
  messages: MessageSettings
}

/** Where a module in a process of its own listens, and where the gateway's process asks for it. */
export interface ModulePlace {
  port: number
  url: string
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
  const value = (name: Name) => environment[name]?.trim() || undefined
  const must = (holds: boolean, name: Name, expected: string) => {
    if (!holds) problems.push(`${name} is ${JSON.stringify(value(name))}; it must be ${expected}`)
  }
  const port = Number(value('PORT') ?? defaults.PORT)
  must(Number.isInteger(port) && port >= 0 && port < 65536, 'PORT', 'a port number from 0 to 65535')
  const demo = value('LINLI_DEMO') ?? defaults.LINLI_DEMO
  must(['0', '1'].includes(demo), 'LINLI_DEMO', '0 or 1')
  const databaseUrl = value('DATABASE_URL') ?? null
  must(
    !databaseUrl || /^postgres(ql)?:\/\//.test(databaseUrl),
    'DATABASE_URL',
    'postgres://user:password@host:port/database',
  )
  const secretFile = value('LINLI_SECRET_FILE') ?? null
  must(!secretFile || existsSync(secretFile), 'LINLI_SECRET_FILE', 'a file that is there')
  const origin = value('LINLI_ORIGIN') ?? null
  must(
    !origin || isOrigin(origin),
    'LINLI_ORIGIN',
    'an address such as https://linli.example.gov.cn, without a path',
  )
  const logLevel = value('LINLI_LOG') ?? defaults.LINLI_LOG
  must(
    ['debug', 'info', 'warn', 'error', 'fatal', 'silent'].includes(logLevel),
    'LINLI_LOG',
    'debug, info, warn, error, fatal or silent',
  )
  const addresses = (name: Name) => {
    const given = list(value(name)) ?? []
    must(given.every(isAddressRange), name, 'addresses or ranges of them, such as 10.0.0.0/8')
    return given
  }
  const trustedProxies = addresses('LINLI_TRUSTED_PROXIES')
  const trustedMetrics = addresses('LINLI_TRUSTED_METRICS')
  const register = registeredModules()
  const known = register.map(({ name }) => name)
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
  const places = Object.fromEntries(
    register.map((module) => {
      const stem = `LINLI_${module.name.toUpperCase()}` as const
      const listens = Number(value(`${stem}_PORT`) ?? module.port)
      const mayListen = Number.isInteger(listens) && listens > 0 && listens < 65536
      must(mayListen, `${stem}_PORT`, 'a port number from 1 to 65535')
      const url = value(`${stem}_URL`) ?? `http://127.0.0.1:${listens}/graphql`
      must(
        /^https?:$/.test(protocolOf(url)),
        `${stem}_URL`,
        'an address such as http://property:4102/graphql',
      )
      return [module.name, { port: listens, url }]
    }),
  )
  const oidc = readProvider(value, problems)
  const messages = readMessages(value, problems, origin)
  if (problems.length > 0) throw new SettingError(problems.join('\n'))
  return {
    host: value('HOST') ?? defaults.HOST,
    port,
    dataFolder: resolve(value('LINLI_DATA') ?? defaults.LINLI_DATA),
    secretFile,
    databaseUrl,
    demo: demo === '1',
    origin,
    modules: known.filter((name) => wanted.includes(name)),
    places,
    logLevel,
    trustedProxies,
    trustedMetrics,
    oidc,
    messages,
  }
}

function readProvider(value: (name: Name) => string | undefined, problems: string[]): OpenIdProvider | null {
  const required = {
    authorizationUrl: 'LINLI_OIDC_AUTHORIZATION_URL',
    tokenUrl: 'LINLI_OIDC_TOKEN_URL',
    userInfoUrl: 'LINLI_OIDC_USERINFO_URL',
    clientId: 'LINLI_OIDC_CLIENT_ID',
  } as const
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
    name: value('LINLI_OIDC_NAME') ?? defaults.LINLI_OIDC_NAME,
    authorizationUrl: value(required.authorizationUrl) ?? '',
    tokenUrl: value(required.tokenUrl) ?? '',
    userInfoUrl: value(required.userInfoUrl) ?? '',
    clientId: value(required.clientId) ?? '',
    ...(clientSecret && { clientSecret }),
  }
}

/** As the gateway reads them: an address, or one with the length of the prefix that counts. */
function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const bits = isIP(address) === 6 ? 128 : isIP(address) === 4 ? 32 : -1
  return (
    more.length === 0 &&
    bits > 0 &&
    (prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) <= bits))
  )
}

function protocolOf(text: string): string {
  try {
    return new URL(text).protocol
  } catch {
    return ''
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
