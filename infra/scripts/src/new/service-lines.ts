import { addImport, addStatement, appendTo, contentOf } from './lists.ts'
import type { Plan } from './plan.ts'
import { NewRefused } from './refused.ts'

/* The sentence that a service is: what is added to `service.ts` and to its list of migrations. */

const serviceOf = (module: string) => `services/${module}/src/service.ts`

/** Plans a line in one of the service's lists, with its import. */
export function addToService(
  plan: Plan,
  module: string,
  list: 'entities' | 'resolvers',
  name: string,
  from: string,
): void {
  const file = serviceOf(module)
  plan.edit(file, (text) =>
    appendTo(
      addImport(text, `import { ${name} } from '${from}'`, file),
      new RegExp(`^  ${list}: \\[`),
      name,
      file,
    ),
  )
}

/** Plans that the service says these refusals; what it says already of the same reason goes before. */
export function addRefusals(plan: Plan, module: string, name: string, from: string): void {
  const file = serviceOf(module)
  plan.edit(file, (text) => {
    const imported = addImport(text, `import { ${name} } from '${from}'`, file)
    const messages = contentOf(imported, /^ {2}messages: \{/, file)
    const said = Object.entries({ "'zh-CN'": `${name}['zh-CN']`, en: `${name}.en` }).reduce(
      (catalogues, [language, refusals]) => withRefusals(catalogues, language, `...${refusals}, `, file),
      messages,
    )
    return imported.replace(messages, () => said)
  })
}

/** A language’s catalogue is written out here, or stands in a file of its own. */
function withRefusals(catalogues: string, language: string, refusals: string, file: string): string {
  const found = new RegExp(`(?<=^|[\\s,])${language}: (\\{|\\w+)`).exec(catalogues)
  if (!found) throw new NewRefused(`${file} has no messages in ${language}: nothing was written.`)
  const [whole, begins = ''] = found
  const end = found.index + whole.length
  const next = begins === '{' ? `${whole} ${refusals}` : `${language}: { ${refusals}...${begins} }`
  return catalogues.slice(0, found.index) + next + catalogues.slice(end)
}

/**
 * Plans the place of a migration behind all others.
 * @param name what it is called behind its number
 * @returns its number, four digits
 */
export function addMigration(plan: Plan, module: string, name: string, className: string): string {
  const folder = `services/${module}/src/migrations`
  const numbers = plan.filesIn(folder).flatMap((file) => /^(\d{4})-/.exec(file)?.[1] ?? [])
  const number = String(Math.max(0, ...numbers.map(Number)) + 1).padStart(4, '0')
  const list = plan.has(`${folder}/index.ts`) ? `${folder}/index.ts` : serviceOf(module)
  const from = list.endsWith('index.ts') ? '.' : './migrations'
  plan.edit(list, (text) =>
    appendTo(
      addImport(text, `import { ${className} } from '${from}/${number}-${name}.ts'`, list),
      /^ *(?:export const migrations = |migrations: )\[/,
      `{ name: '${number}-${name}', class: ${className} }`,
      list,
    ),
  )
  return number
}

/** Plans a statement behind what else the demo writes into the district. */
export function addToSeed(plan: Plan, module: string, name: string, from: string): void {
  const file = `services/${module}/src/seed.ts`
  plan.edit(file, (text) => {
    const begins = /asSystem\(\{ district: districtId, reason(?:: 'demo')? \}, async \(em\) => \{/
    const seeded = addStatement(
      addImport(text, `import { ${name} } from '${from}'`, file),
      begins,
      `    await ${name}(em, districtId, time.now())`,
      file,
    )
    if (/seedDemo\(\{[^}]*\btime\b[^}]*\}/.test(seeded)) return seeded
    const signature = /seedDemo\(\{ asSystem \}/
    if (!signature.test(seeded))
      throw new NewRefused(`${file} takes no time for its demo: nothing was written.`)
    return seeded.replace(signature, 'seedDemo({ asSystem, time }')
  })
}
