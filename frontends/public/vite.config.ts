import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/**
 * Two builds into one folder: what browsers load, under names that hold a hash of the content, and `server.js`, which
 * renders the pages in the gateway's process.
 */
export default defineConfig(({ isSsrBuild }) => ({
  base: '/assets/public/',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: isSsrBuild
    ? {
        target: 'node22',
        emptyOutDir: false,
        copyPublicDir: false,
        rollupOptions: { input: 'src/server.ts', output: { entryFileNames: 'server.js' } },
      }
    : {
        // WeChat's browsers on older phones.
        target: ['chrome89', 'safari14'],
        assetsInlineLimit: 0,
        modulePreload: false,
        rollupOptions: {
          input: {
            public: 'src/browser/ease.ts',
            icon: 'src/pictures/icon.svg',
            'link-card': 'src/pictures/link-card.png',
          },
          output: {
            entryFileNames: '[name]-[hash].js',
            assetFileNames: '[name]-[hash][extname]',
          },
        },
      },
  ssr: { noExternal: true },
  plugins: [isSsrBuild ? undefined : filesForGateway()],
}))

/** Writes beside each text its compressed forms, and the list by which the gateway knows what may be served. */
function filesForGateway(): Plugin {
  return {
    name: 'linli:files-for-gateway',
    generateBundle(_, bundle) {
      // A picture as an entry leaves an empty module behind.
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type === 'chunk' && /\.(svg|png)$/.test(output.facadeModuleId ?? '')) delete bundle[file]
      }
    },
    writeBundle({ dir = 'dist' }) {
      const files = readdirSync(dir).filter((file) => /-[\w-]{8,}\.(js|css|svg|png)$/.test(file))
      for (const file of files.filter((name) => !name.endsWith('.png'))) {
        const body = readFileSync(join(dir, file))
        const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
        writeFileSync(join(dir, `${file}.br`), brotliCompressSync(body, { params: quality }))
        writeFileSync(join(dir, `${file}.gz`), gzipSync(body, { level: 9 }))
      }
      writeFileSync(
        join(dir, 'manifest.json'),
        `${JSON.stringify({ name: 'public', files: files.toSorted() }, null, 2)}\n`,
      )
    },
  }
}
