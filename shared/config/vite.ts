import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin, UserConfig, UserConfigFnObject } from 'vite'
import { frontEndManifest } from './front-end-manifest.ts'
import { moduleRegister } from './module-register.ts'
import { documentsByImport } from './documents-by-import.ts'

/**
 * What the shell lends to every module: one copy of each on the page, because two Reacts or two caches would not
 * know of each other. Everything else a module carries itself.
 */
export const lentByShell = [
  'react',
  'react/jsx-runtime',
  'react-dom',
  'react-dom/client',
  '@apollo/client/react',
  'react-i18next',
  'single-spa',
  '@linli/frontend-kit',
  '@linli/frontend-kit/acts',
  ...Object.keys(readPackage('../ui/package.json').exports)
    .filter((entry) => !entry.endsWith('.css'))
    .map((entry) => `@linli/ui${entry.slice(1)}`),
]

/** Packages of which a second copy breaks the page: they are lent, or not used in a module at all. */
const onlyOnce = [
  'react',
  'react-dom',
  '@apollo/client',
  'graphql',
  'i18next',
  'react-i18next',
  'single-spa',
  'wouter',
  'antd',
  '@linli/ui',
  '@linli/frontend-kit',
]

/** The build of the shell: its page, and the libraries it lends, each under a file of its own. */
export function shell(): UserConfigFnObject {
  const lent = Object.fromEntries(
    lentByShell.map((specifier) => [fileNameOf(specifier), `${lending}${specifier}`]),
  )
  return ({ command }) => ({
    base: command === 'build' ? '/assets/shell/' : '/',
    plugins: [react(), moduleRegister(), lendLibraries(), zipWithoutWorkers(), frontEndManifest('shell')],
    // In development the shell's server stands where the gateway would.
    server: { port: 5173, proxy: gatewayProxy() },
    html: { cspNonce: '__NONCE__' },
    build: {
      ...buildOptions,
      // One sheet for the whole kit: a module that shows a table of ours need not know where its style is.
      cssCodeSplit: false,
      rolldownOptions: {
        input: { shell: resolve('index.html'), ...lent },
        preserveEntrySignatures: 'exports-only',
        external: (id) => isModuleEntry(id),
        output: { ...outputNames, codeSplitting: { groups: sharedChunks } },
      },
    },
  })
}

/** The build of a micro-frontend: its own code and nothing of what the shell lends. */
export function moduleFrontend(name: string): UserConfig {
  return {
    base: `/assets/${name}/`,
    plugins: [react(), documentsByImport(), refuseSecondCopies(), frontEndManifest(name)],
    build: {
      ...buildOptions,
      rolldownOptions: {
        input: { [name]: resolve('src/main.ts') },
        preserveEntrySignatures: 'strict',
        external: (id) => lentByShell.includes(id),
        output: outputNames,
      },
    },
  }
}

/**
 * A module alone on a page, for whoever works on it: its own server before a running gateway, and no shell. The
 * operations it sends must be the ones of its last build, because the gateway knows them by hash.
 */
export function standalone(port: number): UserConfig {
  return { plugins: [react()], server: { port, strictPort: true, proxy: gatewayProxy() } }
}

const buildOptions = {
  target: 'es2023',
  assetsDir: '',
  // Small pictures would become data in the code and escape the cache.
  assetsInlineLimit: 0,
  // The page preloads what it begins with. Later files are fetched as they are met: a preload that scripts put
  // into the page knows no integrity, and the browser would fetch the file twice.
  modulePreload: {
    polyfill: false,
    resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
  },
  reportCompressedSize: false,
  chunkSizeWarningLimit: 700,
} satisfies UserConfig['build']

// The gateway keeps for ever what has a hash in its name.
const outputNames = {
  entryFileNames: '[name]-[hash].js',
  chunkFileNames: '[name]-[hash].js',
  assetFileNames: '[name]-[hash][extname]',
}

/**
 * What always comes together travels in one file: fewer requests on the first visit. `linli` is what every page
 * shows; what only some pages show stays apart. A group takes along what it needs, so those that others stand on
 * come first.
 */
const sharedChunks = [
  { name: 'react', priority: 4, test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
  {
    name: 'apollo',
    priority: 3,
    test: /node_modules\/(@apollo|graphql|rxjs|@wry|optimism|graphql-sse|tslib)\//,
  },
  {
    name: 'linli',
    priority: 2,
    test: new RegExp(
      [
        'node_modules/(i18next|react-i18next|single-spa|wouter|regexparam)/',
        'shared/frontend-kit/src/(?!acts/).*\\.tsx?$',
        'shared/ui/src/(action|desk|page|person|state|workflow)/.*\\.tsx?$',
        'shared/ui/src/(index|theme/(format|theme-provider|tokens|words))\\.tsx?$',
      ].join('|'),
    ),
  },
  // antd draws some of the same signs, and would take them along into its own file.
  { name: 'icons', priority: 1, test: /node_modules\/@ant-design\/icons-svg\// },
  { name: 'form', priority: 1, test: /shared\/ui\/src\/form\// },
  { name: 'antd', test: /node_modules\/(antd|@ant-design\/(?!icons-svg)|@rc-component|dayjs)\// },
]

const lending = 'virtual:lent/'

/** Makes an entry of each lent library that exports all its names. */
function lendLibraries(): Plugin {
  const require = createRequire(resolve('package.json'))
  return {
    name: 'linli:lend-libraries',
    apply: 'build',
    resolveId: (id) => (id.startsWith(lending) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${lending}`)) return null
      const specifier = id.slice(lending.length + 1)
      if (!/^react(-dom)?(\/|$)/.test(specifier)) return `export * from '${specifier}'`
      // React is CommonJS: its names are only known by running it.
      process.env['NODE_ENV'] = 'production'
      const names = Object.keys(require(specifier) as object).filter((name) => name !== 'default')
      return `import * as all from '${specifier}'\nexport default all.default ?? all\nexport const { ${names.join(', ')} } = all.default ?? all`
    },
  }
}

/**
 * The library that writes Excel files packs large ones in a worker made of text, which the page's content security
 * policy rightly forbids. What is on a screen is packed in no time without one.
 */
function zipWithoutWorkers(): Plugin {
  const mark = '?without-workers'
  return {
    name: 'linli:zip-without-workers',
    enforce: 'pre',
    apply: 'build',
    async resolveId(id, importer) {
      if (id !== 'fflate' || !importer?.includes('/write-excel-file/')) return null
      const found = await this.resolve(id, importer, { skipSelf: true })
      return found && found.id + mark
    },
    load(id) {
      if (!id.endsWith(mark)) return null
      const library = JSON.stringify(id.slice(0, -mark.length))
      return `import { zipSync } from ${library}
        export * from ${library}
        export const zip = (files, done) => done(null, zipSync(files))`
    },
  }
}

/** Stops a build that would put a second copy of a lent library on the page, and says what to write instead. */
function refuseSecondCopies(): Plugin {
  return {
    name: 'linli:refuse-second-copies',
    enforce: 'pre',
    apply: 'build',
    resolveId(id, importer) {
      const isOurs = importer && !importer.includes('node_modules')
      const library = onlyOnce.find((name) => id === name || id.startsWith(`${name}/`))
      if (!isOurs || !library || lentByShell.includes(id) || id.endsWith('.css')) return null
      return this.error(
        `${importer} imports ${id}, which the shell does not lend. Take it from @linli/frontend-kit or @linli/ui, or let the shell lend it (shared/config/vite.ts).`,
      )
    },
  }
}

/** `@linli/property-frontend`: the import map of the page says where it is. */
const isModuleEntry = (id: string) => /^@linli\/[a-z-]+-frontend$/.test(id)

const fileNameOf = (specifier: string) => specifier.replace(/^@/, '').replaceAll('/', '-')

function gatewayProxy() {
  const target = process.env['LINLI_GATEWAY'] ?? 'http://127.0.0.1:4000'
  const toGateway = { target, changeOrigin: true, headers: { origin: target } }
  return Object.fromEntries(
    ['/graphql', '/session', '/auth', '/account', '/files', '/join'].map((path) => [path, toGateway]),
  )
}

function readPackage(path: string): { exports: Record<string, string> } {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as {
    exports: Record<string, string>
  }
}
