import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Turns each ``graphql(`query Estates { … }`)`` into an import of the document that code generation made of it.
 * Without it every page would carry a table with the text of every operation of its module.
 */
export function documentsByImport(): Plugin {
  const generated = resolve('src/gql/graphql.ts')
  return {
    name: 'linli:documents-by-import',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/gql/') || !code.includes('graphql(')) return null
      const documents = new Set<string>()
      const rewritten = code.replaceAll(
        /\bgraphql\(\s*(?:\/\*\s*GraphQL\s*\*\/\s*)?`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g,
        (_, kind: string, name: string) => {
          const document = `${capitalised(name)}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`
          documents.add(document)
          return document
        },
      )
      if (documents.size === 0) return null
      return {
        code: `import { ${[...documents].join(', ')} } from ${JSON.stringify(generated)};${rewritten}`,
        map: null,
      }
    },
  }
}

/** As the code generator names what it makes: `estateRow` and `EstateRow` both become `EstateRow`. */
const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
