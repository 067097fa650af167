import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { committedPaths, staticChecks, typeChecks } from '../checks/static-checks.ts'
import { repository } from '../modules.ts'
import { newAggregate } from './new-aggregate.ts'
import { newModule } from './new-module.ts'
import { newMutation } from './new-mutation.ts'
import { newScreen } from './new-screen.ts'
import { Plan } from './plan.ts'

const called = { zh: '试办' }
const refuses = (make: (plan: Plan) => void) => {
  try {
    make(new Plan(repository))
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing'
}

describe('what cannot be made', () => {
  it.each([
    ['a module that is there', (plan: Plan) => newModule(plan, 'property', called), 'a "property" already'],
    ['a room of the house', (plan: Plan) => newModule(plan, 'shell', called), 'a "shell" already'],
    ['a module of two words', (plan: Plan) => newModule(plan, 'two-words', called), 'one word'],
    ['a path that is none', (plan: Plan) => newAggregate(plan, 'property', called), 'write module/aggregate'],
    [
      'in a module that is not there',
      (plan: Plan) => newAggregate(plan, 'nowhere/club', called),
      'organisations, property',
    ],
    [
      'an aggregate that is there',
      (plan: Plan) => newAggregate(plan, 'property/service-standard', called),
      'already',
    ],
    [
      'a name that the graph knows',
      (plan: Plan) => newAggregate(plan, 'property/estate', called),
      'graph knows',
    ],
    [
      'an act on nothing',
      (plan: Plan) => newMutation(plan, 'property/club/close', called, {}),
      'no aggregate club',
    ],
    [
      'an act on what grew by hand',
      (plan: Plan) => newMutation(plan, 'property/disclosure/frame', called, {}),
      'by hand',
    ],
    [
      'a screen that shows no list',
      (plan: Plan) => newScreen(plan, 'property/clubs', called, {}),
      'no list "clubs"',
    ],
    ['a screen that is there', (plan: Plan) => newScreen(plan, 'property/comments', called, {}), 'already'],
  ])('is refused in a sentence: %s', (_, make, sentence) => {
    expect(refuses(make)).toContain(sentence)
  })
})

describe('a module made by command', { timeout: 300_000 }, () => {
  const copy = mkdtempSync(join(tmpdir(), 'linli-new-module-'))
  const environment = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))),
    TURBO_TELEMETRY_DISABLED: '1',
    // What was built here need not be built again there.
    TURBO_CACHE_DIR: `${repository}/.turbo/cache`,
    LINLI_TEST_DATABASE_URL: inject('adminUrl'),
    LINLI_TEST_SECRET: inject('secret'),
  }
  const run = (program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: copy, env: environment })
    const said = `${stdout}${stderr}`
    return status === 0 ? 'done' : `${program} ${args.join(' ')} ended with ${status}: ${said}`
  }
  const make = (...args: string[]) => run(process.execPath, 'infra/scripts/run.mjs', 'new', ...args)
  const tool = (name: string) => join(copy, 'node_modules/.bin', name)

  beforeAll(() => copyRepository(copy), 60_000)
  afterAll(() => rmSync(copy, { recursive: true }))

  it('is made with an aggregate, acts on it and a screen, by a line each', () => {
    expect(make('module', 'tryout', '--zh', '试办', '--en', 'Try-out')).toBe('done')
    expect(make('aggregate', 'tryout/social-club', '--zh', '社团')).toBe('done')
    expect(make('mutation', 'tryout/social-club/open', '--zh', '开放')).toBe('done')
    expect(make('mutation', 'tryout/social-club/call-off', '--zh', '取消', '--from', 'OPENED')).toBe('done')
    expect(make('screen', 'tryout/social-clubs', '--zh', '社团')).toBe('done')
  })

  it('builds, and its schema is part of a graph that composes', () => {
    const turbo = ['node_modules/turbo/bin/turbo', 'run', 'build', '--output-logs=errors-only']
    expect(run(process.execPath, ...turbo, '--filter=@linli/tryout', '--filter=@linli/tryout-frontend')).toBe(
      'done',
    )
    expect(existsSync(join(copy, 'frontends/tryout/dist/manifest.json'))).toBe(true)
    expect(run(process.execPath, 'infra/scripts/dist/schema.js', '--check')).toBe('done')
    expect(readFileSync(join(copy, 'infra/supergraph.graphql'), 'utf8')).toContain('socialClubCallOff')
  })

  it('passes the checks of the house as it is', async () => {
    const ofTypes = ['services/tryout', 'frontends/tryout', 'frontends/shell', 'infra/scripts']
    const checks = [
      ...typeChecks(copy).filter(({ name }) => ofTypes.some((workspace) => name === `types of ${workspace}`)),
      ...staticChecks(copy),
    ]
    expect(checks.length).toBeGreaterThanOrEqual(ofTypes.length + 6)
    const touched = execFileSync('git', ['ls-files', '--modified', '--others', '--exclude-standard'], {
      cwd: copy,
    })
    const paths = touched.toString().trim().split('\n')
    expect(paths.length).toBeGreaterThan(50)
    for (const { name, run: check } of checks) {
      // What others have left is said by the same check of the house itself.
      const complaint = await check()
      const about = complaint.split('\n').filter((line) => paths.some((path) => line.includes(path)))
      expect({ check: name, about }).toEqual({ check: name, about: [] })
    }
  })

  it('passes the tests that were made with it, and those of the house that know every module', () => {
    const tests = [
      ...['services/tryout', 'frontends/tryout', 'frontends/shell/src/modules'],
      ...['src/checks/deployment.test.ts', 'src/walls/tenant-tables.test.ts'],
    ]
    expect(run(tool('vitest'), 'run', '--config=shared/config/vitest.all.ts', ...tests)).toBe('done')
  })

  it('answers every seat as the table says that was written with it', () => {
    Object.assign(environment, { LINLI_WHO_MAY: 'tryout' })
    expect(run(tool('vitest'), 'run', '--config=shared/config/vitest.all.ts', 'who-may.test.ts')).toBe('done')
  })
})

/** The working tree, with the libraries of this one and with workspaces of its own. */
function copyRepository(copy: string): void {
  for (const path of committedPaths(repository)) {
    if (!existsSync(join(repository, path))) continue
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(join(repository, path), join(copy, path))
  }
  mkdirSync(join(copy, 'node_modules/@linli'), { recursive: true })
  for (const name of readdirSync(join(repository, 'node_modules')).filter((entry) => entry !== '@linli'))
    symlinkSync(join(repository, 'node_modules', name), join(copy, 'node_modules', name))
  const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; link?: boolean }>
  }
  for (const [path, { resolved = '', link }] of Object.entries(packages)) {
    if (!link) continue
    symlinkSync(join(copy, resolved), join(copy, path))
    const own = join(repository, resolved, 'node_modules')
    if (existsSync(own)) symlinkSync(own, join(copy, resolved, 'node_modules'))
  }
  // Tools that look at what is committed find it.
  execFileSync('git', ['init', '--quiet'], { cwd: copy })
  execFileSync('git', ['add', '--all'], { cwd: copy })
}
