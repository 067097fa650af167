import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** What a front end's build writes about itself into `dist/manifest.json`. */
interface Manifest {
  name: string
  /** Everything that may be served. What is not named here stays at home. */
  files: string[]
  /** What others import by a bare name, with its file: the libraries the shell lends, the module a front end is. */
  shared?: Record<string, string>
}

export interface StaticFile {
  mediaType: string
  etag: string
  /** The name holds a hash of the content, so the content under it never changes. */
  immutable: boolean
  body: Buffer
  br: Buffer | null
  gzip: Buffer | null
}

export interface FrontEnds {
  /** By path, e.g. `/assets/shell/index-4f9a1c2b.js`. */
  files: ReadonlyMap<string, StaticFile>
  /** The import map as it stands in the page. */
  importMap: string
  /** The shell's `index.html`, still with its placeholders; null when there is no shell. */
  shellPage: string | null
}

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/**
 * Reads the built front ends into memory: a few megabytes that never change while we run.
 * @param folders name to `dist` folder
 * @throws when a build is missing or names a file that is not there
 */
export function loadFrontEnds(folders: Record<string, string>): FrontEnds {
  const files = new Map<string, StaticFile>()
  const imports: Record<string, string> = {}
  const integrity: Record<string, string> = {}
  for (const [name, folder] of Object.entries(folders)) {
    const manifest = readManifest(name, folder)
    const address = (file: string) => `/assets/${name}/${file}`
    for (const file of manifest.files) {
      const loaded = loadFile(folder, file)
      files.set(address(file), loaded)
      if (loaded.mediaType.startsWith('text/javascript')) integrity[address(file)] = sha384(loaded.body)
    }
    for (const [specifier, file] of Object.entries(manifest.shared ?? {})) imports[specifier] = address(file)
  }
  const page = folders.shell && join(folders.shell, 'index.html')
  return {
    files,
    importMap: JSON.stringify({ imports, integrity }),
    shellPage: page ? readFileSync(page, 'utf8') : null,
  }
}

function readManifest(name: string, folder: string): Manifest {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) throw new Error(`${path} is missing: build the front end ${name} first`)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  const stranger = Object.values(manifest.shared ?? {}).find((file) => !manifest.files.includes(file))
  if (stranger) throw new Error(`${path} names ${stranger}, which is not among its files`)
  return manifest
}

function loadFile(folder: string, file: string): StaticFile {
  const path = join(folder, file)
  const body = readFileSync(path)
  const compressed = (ending: string) => (existsSync(path + ending) ? readFileSync(path + ending) : null)
  return {
    mediaType: mediaTypes[extname(file)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    // Eight characters as builds write them; a plain word of eight letters is none.
    immutable: /-(?=[\w-]*[A-Z\d])[\w-]{8}\.\w+$/.test(file),
    body,
    br: compressed('.br'),
    gzip: compressed('.gz'),
  }
}

const sha384 = (body: Buffer) => `sha384-${createHash('sha384').update(body).digest('base64')}`
