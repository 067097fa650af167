import { capitalised, pluralOf, withArticle, type Name } from './names.ts'
import type { Plan } from './plan.ts'
import { NewRefused } from './refused.ts'

/** What people call the new thing: in Chinese, and in English where that is not simply its name. */
export interface Called {
  zh: string
  en?: string
}

/** A path of names as somebody types it: `happiness/programme/close`. */
export function partsOf(text: string, ...what: string[]): string[] {
  const parts = text.split('/')
  if (parts.length !== what.length || parts.includes(''))
    throw new NewRefused(
      `"${text}" is no ${what.at(-1)}: write ${what.join('/')}, such as ${example.slice(0, what.length).join('/')}.`,
    )
  return parts
}

const example = ['happiness', 'programme', 'close']

/** @throws NewRefused when the register knows no such module */
export function expectModule(plan: Plan, name: string): void {
  const { modules } = plan.json<{ modules: { name: string }[] }>('infra/modules.json')
  if (modules.some((module) => module.name === name)) return
  const known = modules.map((module) => module.name).join(', ')
  throw new NewRefused(
    `There is no module "${name}": infra/modules.json knows ${known}. Make it by npm run new module ${name}.`,
  )
}

/** What the templates of an aggregate and its mutations call it. */
export function wordsOf(module: string, { kebab, camel, pascal, snake, words }: Name) {
  const many = pluralOf(words)
  return {
    ...{ module, 'aggregate-name': kebab, aggregate_name: snake, aggregate: camel, Aggregate: pascal },
    ...{
      aggregates: pluralOf(camel),
      Aggregates: pluralOf(pascal),
      words,
      many_words: many,
      Many_words: capitalised(many),
    },
    ...{ a_words: withArticle(words), A_words: capitalised(withArticle(words)) },
  }
}
