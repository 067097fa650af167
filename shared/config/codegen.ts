import { readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import { parse, print } from 'graphql'

/**
 * Types and persisted documents for the operations of a front end, made from the composed supergraph into
 * `src/gql/` (not committed). An operation is written beside the component that shows its answer:
 * ``graphql(`query EstateList { … }`)``. The hash of its text is all that the browser sends.
 */
export function codegen(): CodegenConfig {
  return {
    schema: apiSchema(),
    documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
    ignoreNoDocuments: true,
    generates: {
      'src/gql/': {
        preset: 'client',
        presetConfig: {
          persistedDocuments: { hashAlgorithm: 'sha256' },
          // The usual name `useFragment` looks like a hook and is none.
          fragmentMasking: { unmaskFunctionName: 'readFragment' },
        },
        // `documentMode` stays at its first value and the transform stays in here: otherwise the persisted
        // documents come out empty, or without the `__typename` that the cache needs.
        documentTransforms: [addTypenameSelectionDocumentTransform],
        config: {
          useTypeImports: true,
          immutableTypes: true,
          enumType: 'string-literal',
          strictScalars: true,
          scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
        },
      },
    },
  }
}

/** The API as clients see it: the supergraph without what is only for the router. */
function apiSchema(): string {
  const supergraph = new URL('../../infra/supergraph.graphql', import.meta.url)
  return print(transformSupergraphToPublicSchema(parse(readFileSync(supergraph, 'utf8'))))
}
