import { readFileSync } from 'node:fs'
import { assetsOf } from './page/assets.ts'
import { publicPages, type Handle } from './public-pages.tsx'

export type { PublicTools } from './page/tools.ts'

const read = (file: string) => readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
const { files } = JSON.parse(read('manifest.json')) as { files: string[] }

/** The built public pages, as the gateway loads them. */
export const handle: Handle = publicPages(assetsOf(files, read))
