import { describe, expect, it } from 'vitest'
import { registeredModules } from './modules.ts'
import { defaults, readSettings, SettingError } from './settings.ts'

const refusal = (environment: Record<string, string>): string => {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof SettingError) return error.message
    throw error
  }
  return 'nothing was refused'
}

describe('settings', () => {
  it('hold as the table of defaults says where none is given, with every module at its place in the register', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({
      host: defaults.HOST,
      port: Number(defaults.PORT),
      demo: true,
      logLevel: defaults.LINLI_LOG,
      trustedProxies: [],
      oidc: null,
    })
    for (const { name, port } of registeredModules()) {
      expect(settings.places[name]).toEqual({ port, url: `http://127.0.0.1:${port}/graphql` })
    }
  })

  it('move a module to another port or to another machine', () => {
    expect(readSettings({ LINLI_PROPERTY_PORT: '9000' }).places.property).toEqual({
      port: 9000,
      url: 'http://127.0.0.1:9000/graphql',
    })
    const elsewhere = { LINLI_PROPERTY_URL: 'http://property:4102/graphql' }
    expect(readSettings(elsewhere).places.property?.url).toBe(elsewhere.LINLI_PROPERTY_URL)
  })

  it('are all refused at once, each with what it may be', () => {
    const wrong = {
      PORT: 'web',
      LINLI_DEMO: 'no',
      DATABASE_URL: 'mysql://db',
      LINLI_ORIGIN: 'linli.example.gov.cn',
      LINLI_MODULES: 'property',
      LINLI_PROPERTY_PORT: '0',
      LINLI_PROPERTY_URL: 'property:4102',
      LINLI_TRUSTED_PROXIES: '10.0.0.0/33',
      LINLI_TRUSTED_METRICS: 'prometheus',
      LINLI_SECRET_FILE: '/run/secrets/nobody-put-it-there',
      LINLI_OIDC_CLIENT_ID: 'linli',
    }
    const lines = refusal(wrong).split('\n')
    for (const name of Object.keys(wrong)) {
      if (name === 'LINLI_OIDC_CLIENT_ID') continue
      expect(lines.filter((line) => line.startsWith(`${name} is`))).toHaveLength(1)
    }
    expect(lines.filter((line) => /LINLI_OIDC_\w+ is missing/.test(line))).toHaveLength(3)
  })

  it('take addresses of both families, alone and as ranges', () => {
    const given = '10.0.0.0/8, 127.0.0.1,fd00::/8 ,::1'
    expect(readSettings({ LINLI_TRUSTED_PROXIES: given }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '127.0.0.1',
      'fd00::/8',
      '::1',
    ])
  })
})
