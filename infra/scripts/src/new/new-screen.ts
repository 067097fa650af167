import {
  getNamedType,
  type GraphQLField,
  isObjectType,
  isRequiredArgument,
  buildASTSchema,
  parse,
} from 'graphql'
import { appendTo } from './lists.ts'
import { capitalised, nameOf } from './names.ts'
import { expectModule, partsOf, type Called } from './paths.ts'
import type { Plan } from './plan.ts'
import { NewRefused } from './refused.ts'
import { templateOf } from './templates.ts'
import { needForTests } from './workspaces.ts'

/** What the screen shows. */
export interface ScreenOptions {
  /** The list of the graph that it reads; the one with the screen's own name when left out. */
  query?: string
  /** The columns with their headings in Chinese: `title=名称,standing=状态`. */
  columns?: string
}

/** How a value of a type stands in a cell. */
type Shape = 'text' | 'moment' | 'day' | 'number' | 'yes or no'
interface ShownColumn {
  field: string
  zh: string
  shape: Shape
}

const shapes: Record<string, Shape> = {
  ...{ String: 'text', Decimal: 'text', DateTime: 'moment', Date: 'day', Int: 'number', Float: 'number' },
}

/** Headings of what aggregates have that were made by `npm run new aggregate`. */
const headings: Record<string, string> = {
  title: '名称',
  standing: '状态',
  placeCode: '区划代码',
  begunAt: '开始时间',
  name: '名称',
  code: '代码',
}

/** Plans a screen that shows a list of the graph, page by page, with its way in the menu and its words. */
export function newScreen(plan: Plan, path: string, called: Called, options: ScreenOptions): void {
  const [module = '', text = ''] = partsOf(path, 'module', 'screen')
  expectModule(plan, module)
  const name = nameOf(text, 'a screen')
  const folder = `frontends/${module}/src/${name.kebab}`
  const contract = `frontends/${module}/src/module.ts`
  if (plan.filesIn(folder).length > 0 || plan.read(contract).includes(`path: '/${name.kebab}'`))
    throw new NewRefused(`${module} has a screen "${text}" already.`)
  plan.read(`frontends/${module}/src/messages/messages.ts`)

  const { query, node, columns } = readList(plan, module, options.query ?? name.camel, options.columns)
  const [first] = columns
  const moments = columns.some(({ shape }) => shape === 'moment')
  const days = columns.some(({ shape }) => shape === 'day')
  const needsReader = moments || days
  const words = {
    ...{
      module,
      'screen-name': name.kebab,
      screen: name.camel,
      Screen: `${capitalised(module)}${name.pascal}`,
      Node: node,
      query,
    },
    ...{ zh: called.zh, Zh: called.zh, fields: columns.map(({ field }) => `    ${field}`).join('\n') },
    reader_import: `${days ? ', formatDay' : ''}${moments ? ', formatMoment' : ''}${needsReader ? ', useReader' : ''}`,
    reader: needsReader ? '  const { language } = useReader()' : '',
    columns: columns.map((column, at) => columnOf(column, name.camel, at === 0)).join('\n'),
    node: sampleOf(node, columns),
    shown: first?.shape === 'text' ? '示范·一' : '1',
  }
  plan.create(`${folder}/${name.kebab}.screen.tsx`, templateOf('screen/screen.tsx', words))
  plan.create(`${folder}/${name.kebab}.screen.test.tsx`, templateOf('screen/screen.test.tsx', words))
  addToContract(plan, contract, name.kebab, name.camel, query)
  addMessages(plan, module, name.camel, called, columns)
  needForTests(plan, `frontends/${module}`, 'happy-dom')
}

/** The list in the module's own schema, and what of it a table can show. */
function readList(plan: Plan, module: string, query: string, wanted: string | undefined) {
  const file = `services/${module}/schema.graphql`
  if (!plan.has(file)) throw new NewRefused(`There is no ${file} yet: run npm run schema first.`)
  const schema = buildASTSchema(parse(plan.read(file)), { assumeValidSDL: true })
  const field = schema.getQueryType()?.getFields()[query]
  const node = field && nodeOf(field)
  if (!node)
    throw new NewRefused(
      `${file} has no list "${query}": name one with --query, or make its aggregate first and run npm run schema.`,
    )
  if (field.args.some(isRequiredArgument))
    throw new NewRefused(
      `"${query}" wants to be told of what it is a list; such a screen is written by hand.`,
    )
  const fields = node.getFields()
  const asked = wanted
    ? wanted.split(',').map((pair) => pair.split('=') as [string, string?])
    : Object.entries(headings).filter(([name]) => name in fields)
  const columns = asked.map(([name, zh]): ShownColumn => {
    const shape = shapes[getNamedType(fields[name]?.type)?.name ?? '']
    if (!shape || !zh?.trim())
      throw new NewRefused(
        `"${name}" can be no column: write --columns field=heading,… with fields of ${node.name} that hold a text, a number or a day.`,
      )
    return { field: name, zh: zh.trim(), shape }
  })
  if (columns.length === 0)
    throw new NewRefused(
      `Say what of ${node.name} is shown: --columns field=heading,… with fields out of ${Object.keys(fields).join(', ')}.`,
    )
  return { query, node: node.name, columns }
}

function nodeOf(field: GraphQLField<unknown, unknown>) {
  const connection = getNamedType(field.type)
  const edge = isObjectType(connection) ? getNamedType(connection.getFields()['edges']?.type) : undefined
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined
  return isObjectType(node) ? node : null
}

function columnOf({ field, shape }: ShownColumn, screen: string, isFirst: boolean): string {
  const shown = {
    ...{ text: field, number: field, 'yes or no': field },
    moment: `${field} && formatMoment(${field}, language)`,
    day: `${field} && formatDay(${field}, language)`,
  }[shape]
  const end = `${shape === 'number' ? `align: 'end',` : ''}${isFirst ? 'isAlwaysShown: true,' : ''}`
  return `    { key: '${field}', title: say('${screen}.columns.${field}'), cell: ({ ${field} }) => ${shown}, value: ({ ${field} }) => ${field}, ${end} },`
}

/** A row as the gateway might answer, for the screen's test. */
function sampleOf(node: string, columns: readonly ShownColumn[]): string {
  const samples: Record<Shape, string> = {
    ...{
      text: `'示范·一'`,
      moment: `'2026-03-02T01:00:00Z'`,
      day: `'2026-03-02'`,
      number: '1',
      'yes or no': 'true',
    },
  }
  return `{ __typename: '${node}', id: '1', ${columns.map(({ field, shape }) => `${field}: ${samples[shape]}`).join(', ')} }`
}

function addToContract(plan: Plan, file: string, path: string, screen: string, query: string): void {
  plan.edit(file, (text) => {
    const line = `{ path: '/${path}', title: '${screen}.title', icon: ListIcon, inMenu: true, load: () => import('./${path}/${path}.screen.tsx') }`
    const shown = appendTo(text, /^ {2}screens: \[/, line, file)
    const paged = new RegExp(`Query: \\[[^\\]]*'${query}'`).test(shown)
      ? shown
      : appendTo(shown, /^ {2,4}(?:pages: \{ )?Query: \[/, `'${query}'`, file)
    if (/\bListIcon\b[^;]*from '@linli\/ui\/icons'/.test(paged)) return paged
    if (!/ \} from '@linli\/ui\/icons'/.test(paged))
      throw new NewRefused(`${file} takes no sign from the kit: nothing was written.`)
    return paged.replace(` } from '@linli/ui/icons'`, `, ListIcon } from '@linli/ui/icons'`)
  })
}

function addMessages(
  plan: Plan,
  module: string,
  key: string,
  { zh, en }: Called,
  columns: readonly ShownColumn[],
): void {
  const english = en ?? capitalised(wordsOf(key))
  const catalogues = {
    'zh-CN': {
      ...{ title: zh, lead: `您当前身份可以看到的，共 {{count}} 个，最近的在前。` },
      columns: Object.fromEntries(columns.map(({ field, zh: heading }) => [field, heading])),
      ...{
        emptyTitle: '这里还没有内容',
        emptyWords: '您当前身份所辖的地方还没有。如有其他身份，请切换后再看。',
      },
    },
    en: {
      ...{ title: english, lead: `What your seat can see, the latest first: {{count}}.` },
      columns: Object.fromEntries(columns.map(({ field }) => [field, capitalised(wordsOf(field))])),
      ...{
        emptyTitle: 'Nothing here yet',
        emptyWords: 'In the territory of your seat there is none. If you hold another one, switch to it.',
      },
    },
  }
  for (const [language, said] of Object.entries(catalogues)) {
    const file = `frontends/${module}/src/messages/${language}.json`
    const catalogue = plan.json<Record<string, unknown>>(file)
    if (key in catalogue) throw new NewRefused(`${file} has words for "${key}" already.`)
    plan.edit(file, () => JSON.stringify({ ...catalogue, [key]: said }, null, 2))
  }
}

/** `begunAt` → "begun at" */
const wordsOf = (camel: string) => camel.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
