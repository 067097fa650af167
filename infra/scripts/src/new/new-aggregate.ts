import { nameOf, type Name } from './names.ts'
import { newMutation } from './new-mutation.ts'
import { expectModule, partsOf, wordsOf, type Called } from './paths.ts'
import type { Plan } from './plan.ts'
import { NewRefused } from './refused.ts'
import { addMigration, addRefusals, addToSeed, addToService } from './service-lines.ts'
import { createFrom } from './templates.ts'
import { addCase, addRows } from './who-may-rows.ts'

/** Plans an aggregate in a module: all its files, its table, its first two acts, and what the house asks of it. */
export function newAggregate(plan: Plan, path: string, { zh }: Called): void {
  const [module = '', text = ''] = partsOf(path, 'module', 'aggregate')
  expectModule(plan, module)
  const name = nameOf(text, 'an aggregate')
  const words = { ...wordsOf(module, name), zh }
  if (plan.has(`services/${module}/src/${name.kebab}`))
    throw new NewRefused(`${module} has a "${text}" already.`)
  if (words.aggregates === name.camel)
    throw new NewRefused(`"${text}" is a plural: name one of them, and the list is called by several.`)
  expectFreeInGraph(plan, [`type ${name.pascal} `, `  ${name.camel}(`, `  ${words.aggregates}(`])

  const number = addMigration(plan, module, name.kebab, `${name.pascal}Tables`)
  const statuses = `'DRAFT', 'WITHDRAWN'`
  createFrom(plan, 'aggregate/src', `services/${module}/src`, {
    ...words,
    number,
    statuses,
    other_status: 'WITHDRAWN',
  })
  const folder = `./${name.kebab}/${name.kebab}`
  addToService(plan, module, 'entities', name.pascal, `${folder}.ts`)
  addToService(plan, module, 'resolvers', `${name.pascal}Queries`, `${folder}.queries.ts`)
  addToService(plan, module, 'resolvers', `${name.pascal}Begin`, `${folder}-begin.ts`)
  addRefusals(plan, module, `${name.camel}Refusals`, `${folder}-refusal.type.ts`)
  addToSeed(plan, module, `seed${words.Aggregates}`, `./seed/${name.kebab}-demo.ts`)
  addWord(plan, module, name, zh)

  const one = `({ first }) => ({ id: first('${module}.${name.snake}').id })`
  addCase(plan, `Query.${name.camel}`, one, true)
  addCase(plan, `Query.${words.aggregates}`, '() => ({})')
  addCase(plan, `Mutation.${name.camel}Begin`, `() => input({ title: '示范·又一个' })`)
  addRows(plan, {
    [`Query.${name.camel}`]: 'thing',
    [`Query.${words.aggregates}`]: 'thing',
    [`Mutation.${name.camel}Begin`]: 'begin',
    ...Object.fromEntries(
      ['id', 'placeCode', 'title', 'status', 'standing', 'begunAt', 'revision'].map(
        (field) => [`${name.pascal}.${field}`, 'thing'] as const,
      ),
    ),
    [`${name.pascal}.availableActions`]: 'actions',
  })
  newMutation(plan, `${path}/withdraw`, { zh: '撤回' }, { to: 'withdrawn', isStored: true })
}

/** A name belongs to one module in the whole graph. */
function expectFreeInGraph(plan: Plan, names: readonly string[]): void {
  const graph = plan.read('infra/supergraph.graphql')
  const found = names.find((name) => graph.includes(`\n${name}`))
  if (found)
    throw new NewRefused(`The graph knows a "${found.trim().replace('(', '')}" already: choose another name.`)
}

/** The word in the table of the service's own README, where it has one. */
function addWord(plan: Plan, module: string, { pascal }: Name, zh: string): void {
  const file = `services/${module}/README.md`
  if (!plan.has(file)) return
  plan.edit(file, (text) =>
    text.replace(
      /(## Its words\n[\s\S]*?\n\|[^\n]*\|\n)(?!\|)/,
      `$1| ${pascal} | ${zh} | begun by a community or a street for its place |\n`,
    ),
  )
}
