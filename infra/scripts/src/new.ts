import { spawnSync } from 'node:child_process'
import { Command } from 'commander'
import { repository } from './modules.ts'
import { newAggregate } from './new/new-aggregate.ts'
import { newModule } from './new/new-module.ts'
import { newMutation } from './new/new-mutation.ts'
import { newScreen } from './new/new-screen.ts'
import { Plan } from './new/plan.ts'
import { NewRefused } from './new/refused.ts'
import { linkWorkspaces } from './new/workspaces.ts'

/* Makes what is often made, after the examples that stand: whole, green, and to be filled with what it is really about. */

const zh = ['--zh <words>', 'what people call it, in Chinese'] as const
const en = ['--en <words>', 'what people call it, in English; its name when left out'] as const

const program = new Command('npm run new')
  .description(
    'Adds a module, an aggregate, a mutation or a screen. Options stand behind two hyphens: npm run new module happiness -- --zh 五大幸福',
  )
  .showHelpAfterError('(npm run new -- --help says more)')

program
  .command('module')
  .description('a service with its front end, in the register and in the deployments: happiness')
  .argument('<name>', 'one word')
  .requiredOption(...zh)
  .option(...en)
  .action((name: string, called: { zh: string; en?: string }) =>
    make((plan) => newModule(plan, name, called)),
  )

program
  .command('aggregate')
  .description('a thing with a life of its own, its table and its first two acts: happiness/programme')
  .argument('<module/name>', 'one of them, not several')
  .requiredOption(...zh)
  .action((path: string, called: { zh: string }) => make((plan) => newAggregate(plan, path, called)))

program
  .command('mutation')
  .description('an act on an aggregate, as a move of its lifecycle: happiness/programme/close')
  .argument('<module/aggregate/verb>')
  .requiredOption(...zh)
  .option('--from <states>', 'the states it starts from, with commas; the first one when left out')
  .option('--to <state>', 'what the thing is afterwards; the verb’s participle when left out')
  .action((path: string, { zh: said, from, to }: { zh: string; from?: string; to?: string }) =>
    make((plan) =>
      newMutation(plan, path, { zh: said }, { ...(from && { from: from.split(',') }), ...(to && { to }) }),
    ),
  )

program
  .command('screen')
  .description('a list of the graph as a screen of a module: happiness/programmes')
  .argument('<module/name>')
  .requiredOption(...zh)
  .option(...en)
  .option('--query <field>', 'the list that it shows; the one with the screen’s name when left out')
  .option('--columns <field=heading,…>', 'what it shows, with headings in Chinese')
  .action((path: string, options: { zh: string; en?: string; query?: string; columns?: string }) =>
    make((plan) => newScreen(plan, path, options, options)),
  )

/** Writes all of it or nothing, and brings the printed schemas up to it. */
function make(planned: (plan: Plan) => void): void {
  const plan = new Plan(repository)
  planned(plan)
  const written = plan.write()
  linkWorkspaces(
    repository,
    written.map(({ path }) => path),
    plan,
  )
  for (const { path, isNew } of written) console.log(`${isNew ? 'new    ' : 'changed'}  ${path}`)
  if (written.some(({ path }) => path.startsWith('services/'))) printSchemas()
  console.log('Read what was made, say what it is really about, and run npm test.')
}

function printSchemas(): void {
  const { status } = spawnSync(process.execPath, [`${repository}/infra/scripts/run.mjs`, 'schema'], {
    stdio: 'inherit',
  })
  if (status === 0) return
  console.error(
    'Everything is written, but the schemas could not be printed: mend what stands above, then npm run schema.',
  )
  process.exitCode = 1
}

try {
  await program.parseAsync(process.argv)
} catch (error) {
  console.error(error instanceof NewRefused ? error.message : error)
  process.exitCode = 1
}
