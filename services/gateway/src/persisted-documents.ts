import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GatewayPlugin } from '@graphql-hive/gateway-runtime'
import { GraphQLError } from 'graphql'
import { requestContextOf, type RuntimeContext } from './request-context.ts'

/** The operations of our own front ends: hash to document. */
export type PersistedDocuments = ReadonlyMap<string, string>

/**
 * Reads the `persisted-documents.json` that each front end's build writes.
 * @throws when a hash stands for two documents, or a folder has none
 */
export function loadPersistedDocuments(folders: readonly string[]): PersistedDocuments {
  const documents = new Map<string, string>()
  for (const folder of folders) {
    const path = folder.endsWith('.json') ? folder : join(folder, 'persisted-documents.json')
    if (!existsSync(path)) throw new Error(`${path} is missing: build the front ends first`)
    for (const [key, document] of Object.entries(
      JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>,
    )) {
      const hash = bareHash(key)
      if ((documents.get(hash) ?? document) !== document)
        throw new Error(`Two documents have the hash ${hash} (${path})`)
      documents.set(hash, document)
    }
  }
  return documents
}

/**
 * Lets browsers send only what our own front ends ask, by hash. Operations of one's own, introspection among them,
 * are for programs with an API key (and for everybody on a developer's machine).
 * A hash counts before a text sent along with it, so the text cannot smuggle anything in.
 */
export function persistedDocumentsPlugin(
  documents: PersistedDocuments,
  { production }: { production: boolean },
): GatewayPlugin<RuntimeContext> {
  return {
    onParams({ params, setParams, context }) {
      const { caller, trusted } = requestContextOf(context)
      const { query, operationName, variables } = params
      const hash = documentHash(params)
      if (hash !== null) {
        const document = documents.get(hash)
        if (document === undefined)
          throw refusal('PERSISTED_DOCUMENT_NOT_FOUND', 'No operation of ours has this hash')
        setParams({ query: document, ...given({ operationName, variables }) })
        return
      }
      if (query && production && !trusted && caller.means !== 'API_KEY') {
        throw refusal('PERSISTED_DOCUMENT_REQUIRED', 'Operations of your own need an API key')
      }
      // The client's extensions end here: further in they would mean something to the runtime.
      // Malformed ones are left to the check that refuses them.
      if (isObject(params.extensions)) setParams({ ...params, extensions: undefined })
    },
  }
}

interface Identified {
  documentId?: unknown
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } | null
}

function documentHash(params: unknown): string | null {
  const { documentId, extensions } = params as Identified
  const hash = documentId ?? extensions?.persistedQuery?.sha256Hash
  return typeof hash === 'string' ? bareHash(hash) : null
}

/** Code generation names its algorithm before the hash, some clients do not. */
const bareHash = (hash: string) => hash.replace(/^sha256:/, '')

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>

const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
