import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plan } from './plan.ts'
import { NewRefused } from './refused.ts'

interface Package {
  name: string
  version?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}
interface Lock {
  packages: Record<string, Package & { resolved?: string; link?: boolean }>
}

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))

/**
 * Plans the package of a workspace and its place in the lock file, as `npm install` would write it: all that it stands on is
 * there already, in the versions that the others have.
 * @param template its package.json, with `{{name}}` for the version of a library
 */
export function addWorkspace(plan: Plan, folder: string, template: string): void {
  const lock = plan.json<Lock>('package-lock.json')
  const text = template.replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) => versionOf(lock, name))
  plan.create(`${folder}/package.json`, text)
  putIntoLock(plan, folder)
}

/** Plans that a workspace needs a library for its tests, where it does not have it yet. */
export function needForTests(plan: Plan, folder: string, name: string): void {
  const { dependencies = {}, devDependencies = {}, ...rest } = plan.json<Package>(`${folder}/package.json`)
  if (name in dependencies || name in devDependencies) return
  const version = versionOf(plan.json<Lock>('package-lock.json'), name)
  const needed = { ...rest, dependencies, devDependencies: sorted({ ...devDependencies, [name]: version }) }
  plan.edit(`${folder}/package.json`, () => JSON.stringify(needed, null, 2))
  putIntoLock(plan, folder)
}

function putIntoLock(plan: Plan, folder: string): void {
  const { name, dependencies, devDependencies } = plan.json<Package>(`${folder}/package.json`)
  plan.edit('package-lock.json', (text) => {
    const lock = JSON.parse(text) as Lock
    lock.packages[`node_modules/${name}`] = { resolved: folder, link: true } as never
    lock.packages[folder] = {
      name,
      ...(dependencies && { dependencies }),
      ...(devDependencies && { devDependencies }),
    }
    const { '': root, ...others } = lock.packages
    // npm's order: it compares as people sort words, not as computers sort letters.
    const packages = Object.entries(others).toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    return `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(packages) } }, null, 2)}\n`
  })
}

function versionOf(lock: Lock, name: string): string {
  const version = lock.packages[`node_modules/${name}`]?.version
  if (!version) throw new NewRefused(`package-lock.json knows no ${name}: run npm install first.`)
  return version
}

/** Makes the packages of new workspaces known to those that import them by name, as `npm install` would. */
export function linkWorkspaces(repository: string, paths: readonly string[], plan: Plan): void {
  for (const path of paths.filter((one) => /^(services|frontends)\/[^/]+\/package\.json$/.test(one))) {
    const link = join(repository, 'node_modules', plan.json<Package>(path).name)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(relative(dirname(link), join(repository, dirname(path))), link, 'junction')
  }
}
