import { readFileSync } from 'node:fs'
import { assetsOf } from './page/assets.ts'
import { publicPages, type Handle } from './public-pages.tsx'

export type { PublicTools } from './page/tools.ts'

const manifest = JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8')) as {
  files: string[]
}

/** The built public pages, as the gateway loads them. */
export const handle: Handle = publicPages(assetsOf(manifest.files))
