import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What a front end's build says about itself in `dist/manifest.json`; the gateway reads it when it starts. */
interface FrontEndManifest {
  name: string
  /** The file to begin with. */
  entry: string
  /** Everything that may be served, and nothing else is. */
  files: string[]
  /** Bare specifiers that others import, with their files: they become the page's import map. */
  shared: Record<string, string>
}

/**
 * Writes the manifest, compressed copies beside every file, and the texts of the operations that our pages may
 * send by hash (`persisted-documents.json`, which is not served).
 */
export function frontEndManifest(name: string): Plugin {
  return {
    name: 'linli:front-end-manifest',
    apply: 'build',
    writeBundle({ dir = resolve('dist') }, bundle) {
      const shared: Record<string, string> = {}
      let entry = ''
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk' || !output.isEntry) continue
        const lent = /virtual:lent\/(.+)$/.exec(output.facadeModuleId ?? '')?.[1]
        if (lent) shared[lent] = output.fileName
        else entry = output.fileName
      }
      if (name !== 'shell') shared[`@linli/${name}-frontend`] = entry
      const files = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name).slice(dir.length + 1))
        .filter((file) => !/\.(html|br|gz|map)$|^manifest\.json$|^persisted-documents\.json$/.test(file))
        .toSorted()
      for (const file of files) compress(join(dir, file))
      const page = join(dir, 'index.html')
      if (existsSync(page)) writeFileSync(page, withIntegrity(readFileSync(page, 'utf8'), dir))
      writeFileSync(
        join(dir, 'manifest.json'),
        JSON.stringify({ name, entry, files, shared } satisfies FrontEndManifest, null, 2),
      )
      const documents = resolve('src/gql/persisted-documents.json')
      if (existsSync(documents)) writeFileSync(join(dir, 'persisted-documents.json'), readFileSync(documents))
    },
  }
}

/**
 * Adds to every file that the page names the hash of its content. The import map says the same for modules, and a
 * preload that does not say it is fetched in vain.
 */
function withIntegrity(page: string, dir: string): string {
  return page.replaceAll(
    / (?:src|href)="\/assets\/[\w-]+\/([\w.-]+\.(?:js|css))"/g,
    (attribute, file: string) => {
      const hash = createHash('sha384')
        .update(readFileSync(join(dir, file)))
        .digest('base64')
      return `${attribute} integrity="sha384-${hash}"`
    },
  )
}

/** Once at build time and as small as it gets, so that the gateway need not do it again for every visitor. */
function compress(path: string): void {
  if (!/\.(js|css|svg|json|txt)$/.test(path)) return
  const content = readFileSync(path)
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  )
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
}
