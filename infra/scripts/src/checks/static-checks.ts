import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { importProblems, type SourceFile } from './imports.ts'
import { privatePlaces } from './places.ts'
import { type Check, commandCheck } from './run-checks.ts'

/** What can be told from the files alone. */
export function staticChecks(repository: string): Check[] {
  const tool = (name: string) => `${repository}/node_modules/.bin/${name}`
  const command = (name: string, program: string, ...args: string[]) =>
    commandCheck(name, repository, tool(program), ...args)
  return [
    command('lint', 'oxlint', '--deny-warnings', '--report-unused-disable-directives'),
    command('format', 'oxfmt', '--check', '.'),
    fileCheck('imports', () => importProblems(committedFiles(repository, /\.tsx?$/))),
    fileCheck('no private places', () => privatePlaces(committedFiles(repository, /./), repository)),
    command('dead code', 'knip', '--no-progress', '--config', 'shared/config/knip.jsonc'),
    // shared/decisions is a folder of words.
    command('versions agree', 'sherif', '--fail-on-warnings', '-r', 'packages-without-package-json'),
  ]
}

/** The types of every workspace, each against the sources of the others. */
export function typeChecks(repository: string): Check[] {
  return globSync('{shared,services,frontends,infra}/*/{,browser/}tsconfig.json', { cwd: repository })
    .toSorted()
    .map((path) => path.replace('/tsconfig.json', ''))
    .map((workspace) =>
      commandCheck(
        `types of ${workspace}`,
        repository,
        `${repository}/node_modules/.bin/tsc`,
        '--pretty',
        'false',
        '-p',
        workspace,
      ),
    )
}

const fileCheck = (name: string, problems: () => string[]): Check => ({
  name,
  run: async () => problems().join('\n'),
})

/** The text files that are, or are about to be, committed; without git all there are. */
function committedFiles(repository: string, pattern: RegExp): SourceFile[] {
  return committedPaths(repository)
    .filter((path) => pattern.test(path) && existsSync(`${repository}/${path}`))
    .map((path) => ({ path, text: readFileSync(`${repository}/${path}`, 'utf8') }))
    .filter(({ text }) => !text.includes('\0'))
}

/** What is, or is about to be, committed; without git all there is. */
export function committedPaths(repository: string): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: repository,
      stdio: 'pipe',
    })
    return listed.toString().split('\n').filter(Boolean)
  } catch {
    const ignored = /(^|\/)(node_modules|dist|\.turbo|\.data|\.git)(\/|$)/
    return globSync('**/*', { cwd: repository, exclude: (path) => ignored.test(path) })
  }
}
