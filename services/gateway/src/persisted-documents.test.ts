import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPersistedDocuments } from './persisted-documents.ts'
import { createGatewayWorld, type GatewayWorld } from './testing/gateway-world.ts'

const document = 'query Gardens { gardens { name } }'
const hash = createHash('sha256').update(document).digest('hex')

describe('operations of our own front ends', () => {
  let world: GatewayWorld
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linli-documents-'))
    writeFileSync(join(folder, 'persisted-documents.json'), JSON.stringify({ [hash]: document }))
    world = await createGatewayWorld({ persistedDocuments: [folder] })
  })
  afterAll(async () => {
    await world.stop()
    rmSync(folder, { recursive: true })
  })

  const send = async (body: object, headers: Record<string, string> = {}) => {
    const answer = await world.browser().post('/graphql', body, headers)
    return { status: answer.status, body: (await answer.json()) as any }
  }
  const gardens = { data: { gardens: [{ name: '示范花园' }] } }

  it('are answered by their hash, in both forms in which clients send it', async () => {
    expect((await send({ documentId: `sha256:${hash}` })).body).toEqual(gardens)
    expect((await send({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })).body).toEqual(
      gardens,
    )
  })

  it('count before a text that is sent along', async () => {
    const { body } = await send({ documentId: hash, query: '{ __schema { types { name } } }' })
    expect(body).toEqual(gardens)
  })

  it('are all that a browser may ask: other operations and introspection are refused', async () => {
    for (const query of [
      document,
      '{ gardens { id } }',
      '{ __schema { types { name } } }',
      '{ __typename }',
    ]) {
      const { status, body } = await send({ query })
      expect(status).toBe(400)
      expect(body.errors[0].extensions.code).toBe('PERSISTED_DOCUMENT_REQUIRED')
      expect(body.data).toBeUndefined()
    }
  })

  it('do not include a hash that nobody built', async () => {
    const { status, body } = await send({ documentId: 'f'.repeat(64) })
    expect(status).toBe(400)
    expect(body.errors[0].extensions.code).toBe('PERSISTED_DOCUMENT_NOT_FOUND')
  })

  it('are no limit for a program with a key, which may also introspect', async () => {
    const authorization = `Bearer ${await world.apiKey(await world.member('property'))}`
    expect((await send({ query: '{ gardens { id } }' }, { authorization })).body.data).toEqual({
      gardens: [{ id: '1' }],
    })
    const { body } = await send({ query: '{ __schema { queryType { name } } }' }, { authorization })
    expect(body.data).toEqual({ __schema: { queryType: { name: 'Query' } } })
  })

  it('stop the start when a build left none, or when two documents share a hash', () => {
    expect(() => loadPersistedDocuments([tmpdir()])).toThrow(/build the front ends/)
    const other = mkdtempSync(join(tmpdir(), 'linli-documents-'))
    writeFileSync(join(other, 'persisted-documents.json'), JSON.stringify({ [hash]: '{ other }' }))
    expect(() => loadPersistedDocuments([folder, other])).toThrow(/Two documents/)
    rmSync(other, { recursive: true })
  })

  it('are no limit on a developer’s machine', async () => {
    const other = await createGatewayWorld({ production: false })
    try {
      const answer = await other.browser().post('/graphql', { query: '{ gardens { id } }' })
      expect(await answer.json()).toEqual({ data: { gardens: [{ id: '1' }] } })
    } finally {
      await other.stop()
    }
  })
})
