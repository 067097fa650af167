import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plan } from './plan.ts'

const templates = fileURLToPath(new URL('templates', import.meta.url))

/** What stands in a template for a name: `__Aggregate__` for `Programme`. */
export type Words = Record<string, string>

/** The text with every `__word__` said. */
export function filled(text: string, words: Words): string {
  let result = text
  for (const [name, word] of Object.entries(words)) result = result.replaceAll(`__${name}__`, word)
  return result
}

/** One template, with its words said. */
export const templateOf = (path: string, words: Words): string =>
  filled(readFileSync(`${templates}/${path}.txt`, 'utf8'), words)

/** Plans each file of a folder of templates below a folder of the repository. */
export function createFrom(plan: Plan, folder: string, into: string, words: Words): void {
  for (const path of globSync('**/*.txt', { cwd: `${templates}/${folder}` }).toSorted()) {
    const file = path.slice(0, -'.txt'.length)
    plan.create(`${into}/${filled(file, words)}`, templateOf(`${folder}/${file}`, words))
  }
}
