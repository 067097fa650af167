import { appendTo, contentOf, insertBefore } from './lists.ts'
import { capitalised, nameOf, participleOf, thirdPerson, type Name } from './names.ts'
import { expectModule, partsOf, wordsOf, type Called } from './paths.ts'
import type { Plan } from './plan.ts'
import { NewRefused } from './refused.ts'
import { addMigration, addToService } from './service-lines.ts'
import { createFrom, templateOf } from './templates.ts'
import { addCase, addRows } from './who-may-rows.ts'

/** Which move of the lifecycle the act is. */
export interface MoveOptions {
  /** The states it starts from; the first one of the lifecycle when left out. */
  from?: readonly string[]
  /** What the thing is afterwards, as a word: `closed`. */
  to?: string
  /** The table takes the new state already. */
  isStored?: boolean
}

interface Lifecycle {
  statuses: string[]
  moves: { name: string; from: string[]; to: string }[]
}

/** Plans an act on an aggregate: its file and test, its move, who may, and what they are answered. */
export function newMutation(plan: Plan, path: string, { zh }: Called, options: MoveOptions): void {
  const [module = '', aggregateText = '', verbText = ''] = partsOf(path, 'module', 'aggregate', 'verb')
  expectModule(plan, module)
  const [aggregate, verb] = [nameOf(aggregateText, 'an aggregate'), nameOf(verbText, 'an act')]
  const folder = `services/${module}/src/${aggregate.kebab}`
  const lifecycle = readLifecycle(plan, `${folder}/${aggregate.kebab}.lifecycle.ts`, aggregate)
  if (
    lifecycle.moves.some(({ name }) => name === verb.camel) ||
    plan.has(`${folder}/${aggregate.kebab}-${verb.kebab}.ts`)
  )
    throw new NewRefused(`${aggregate.kebab} can ${verb.words} already.`)
  const participle = nameOf(
    options.to?.toLowerCase().replaceAll('_', '-') ?? participleOf(verb.words).replaceAll(' ', '-'),
    'a state',
  )
  const from = (options.from ?? lifecycle.statuses.slice(0, 1)).map((status) =>
    status.toUpperCase().replaceAll('-', '_'),
  )
  const unknown = from.find((status) => !lifecycle.statuses.includes(status))
  if (unknown)
    throw new NewRefused(`${aggregate.kebab} has no state ${unknown}, but ${lifecycle.statuses.join(', ')}.`)
  const to = participle.upper
  if (from.includes(to)) throw new NewRefused(`${to} leads to itself: name another state with --to.`)
  const steps = waysTo(lifecycle, from[0] ?? '').map((move) => `, '${capitalised(move)}'`)

  const words = {
    ...wordsOf(module, aggregate),
    ...{
      'verb-name': verb.kebab,
      verb: verb.camel,
      Verb: verb.pascal,
      VERB: verb.upper,
      verb_words: verb.words,
    },
    ...{ Verbs_words: capitalised(thirdPerson(verb.words)), verb_zh: zh, Verbed: participle.pascal },
    ...{ steps: steps.join(''), FROM: from[0] ?? '', TO: to, again: `'NOT_AT_THIS_STAGE'` },
    ...{ 'to-name': participle.kebab, To: participle.pascal, to_words: participle.words },
  }
  const mutation = `aggregate-name__-__verb-name__`
  for (const file of [`__${mutation}.ts`, `__${mutation}.test.ts`])
    plan.create(
      `${folder}/${aggregate.kebab}-${verb.kebab}${file.endsWith('.test.ts') ? '.test' : ''}.ts`,
      templateOf(`mutation/src/__aggregate-name__/${file}`, words),
    )
  addMove(plan, folder, {
    aggregate,
    verb,
    from,
    to,
    zh,
    isNew: !lifecycle.statuses.includes(to),
    participle,
  })
  if (!lifecycle.statuses.includes(to) && !options.isStored) {
    const number = addMigration(
      plan,
      module,
      `${aggregate.kebab}-${participle.kebab}`,
      `${aggregate.pascal}${participle.pascal}`,
    )
    const statuses = [...lifecycle.statuses, to].map((status) => `'${status}'`).join(', ')
    createFrom(plan, 'mutation/src/migrations', `services/${module}/src/migrations`, {
      ...words,
      number,
      statuses,
    })
  }
  addToService(
    plan,
    module,
    'resolvers',
    `${aggregate.pascal}${verb.pascal}`,
    `./${aggregate.kebab}/${aggregate.kebab}-${verb.kebab}.ts`,
  )
  const coordinate = `Mutation.${aggregate.camel}${verb.pascal}`
  const table = `${module}.${aggregate.snake}`
  addCase(
    plan,
    coordinate,
    `({ first }) => { const { id, revision } = first('${table}'); return input({ ${aggregate.camel}Id: id, revision }) }`,
  )
  // The demo's own is where everything begins.
  addRows(plan, { [coordinate]: from.includes(lifecycle.statuses[0] ?? '') ? 'move' : 'move from elsewhere' })
}

/** @throws NewRefused where the aggregate is not there, or not made after the example that this command follows */
function readLifecycle(plan: Plan, file: string, { camel, kebab }: Name): Lifecycle {
  if (!plan.has(file)) throw new NewRefused(`There is no aggregate ${kebab} here: ${file} is missing.`)
  const text = plan.read(file)
  const statuses = contentOf(text, `export const ${camel}Statuses = [`, file).match(/[A-Z_]+/g) ?? []
  const moves = [
    ...contentOf(text, `export const ${camel}Moves = {`, file).matchAll(
      /(\w+): \{ from: \[([^\]]*)\], to: '(\w+)' \}/g,
    ),
  ].map(([, name = '', from = '', to = '']) => ({ name, from: from.match(/[A-Z_]+/g) ?? [], to }))
  return { statuses, moves }
}

/** The moves that lead from the first state to this one, by the shortest way. */
function waysTo({ statuses, moves }: Lifecycle, status: string): string[] {
  const ways = new Map<string, string[]>([[statuses[0] ?? '', []]])
  for (const [reached, way] of ways)
    for (const { name, from, to } of moves)
      if (from.includes(reached) && !ways.has(to)) ways.set(to, [...way, name])
  const way = ways.get(status)
  if (!way) throw new NewRefused(`No move leads to ${status}, so that nothing could be tried from there.`)
  return way
}

interface NewMove {
  aggregate: Name
  verb: Name
  participle: Name
  from: readonly string[]
  to: string
  zh: string
  /** Nothing has led to that state before. */
  isNew: boolean
}

/** Plans the move in every table of the aggregate. */
function addMove(
  plan: Plan,
  folder: string,
  { aggregate, verb, participle, from, to, zh, isNew }: NewMove,
): void {
  const edit = (kind: string, change: (text: string, file: string) => string) => {
    const file = `${folder}/${aggregate.kebab}${kind}.ts`
    plan.edit(file, (text) => change(text, file))
  }
  const { camel, pascal } = aggregate
  const states = from.map((status) => `'${status}'`).join(', ')
  edit('.lifecycle', (text, file) => {
    const moved = appendTo(
      text,
      `export const ${camel}Moves = {`,
      `${verb.camel}: { from: [${states}], to: '${to}' }`,
      file,
    )
    return isNew ? appendTo(moved, `export const ${camel}Statuses = [`, `'${to}'`, file) : moved
  })
  edit('.lifecycle.test', (text, file) => {
    const known = isNew ? appendTo(text, /^const ways\b[^=]*= \{/, `${to}: {}`, file) : text
    return from.reduce(
      (next, status) => appendTo(next, `\n  ${status}: {`, `${verb.camel}: '${to}'`, file),
      known,
    )
  })
  edit('.enums', (text, file) => {
    const words = `${capitalised(verb.words)} it ${zh}.`
    const acting = appendTo(
      text,
      `export const ${camel}Actions = {`,
      `${verb.camel}: { action: '${verb.upper}', words: '${words}' }`,
      file,
    )
    return isNew
      ? appendTo(acting, /^const statusWords\b[^=]*= \{/, `${to}: 'It was ${participle.words}.'`, file)
      : acting
  })
  if (isNew)
    edit('.words', (text, file) =>
      appendTo(
        appendTo(text, `  'zh-CN': {`, `${to}: '已${zh}'`, file),
        '\n  en: {',
        `${to}: '${capitalised(participle.words)}'`,
        file,
      ),
    )
  edit('', (text, file) =>
    insertBefore(
      text,
      '  private move(',
      `  /** ${zh} */\n  ${verb.camel}(): void {\n    this.move('${verb.camel}')\n  }\n\n`,
      file,
    ),
  )
  edit('.policy', (text, file) => {
    const policy = `export function may${verb.pascal}${pascal}(viewer: Asking, ${camel}: ${pascal}InQuestion): ${pascal}Answer {
  return keeps(viewer, ${camel}.placeCode) ?? isOpen('${verb.camel}', ${camel})
}

`
    const asked = insertBefore(text, '/** For each move of the table', policy, file)
    const table = new RegExp(`^export const mayMove${pascal}\\b[\\s\\S]*?> = \\{`)
    return appendTo(asked, table, `${verb.camel}: may${verb.pascal}${pascal}`, file)
  })
}
