import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types of what our documents answer with, made from the supergraph before types are checked; never committed. */
const config: CodegenConfig = {
  schema: process.env['SUPERGRAPH'] ?? '../../infra/supergraph.graphql',
  documents: ['src/**/*.document.ts'],
  generates: {
    'src/gql/operations.ts': {
      plugins: ['typescript-operations'],
      config: {
        scalars: { Date: 'string', DateTime: 'string', Decimal: 'string', ID: 'string' },
        inlineFragmentTypes: 'combine',
        skipTypename: true,
        immutableTypes: true,
        enumType: 'string-literal',
        useTypeImports: true,
      },
    },
  },
}

export default config
