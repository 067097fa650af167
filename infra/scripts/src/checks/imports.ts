import { posix } from 'node:path'

/** One source file: its path from the top of the repository, with slashes, and its text. */
export interface SourceFile {
  path: string
  text: string
}

interface Import {
  from: string
  /** Nothing of it is left at run time. */
  typeOnly: boolean
}

/**
 * Which imports break the rules of the house that need paths to be seen: the linter's own rules see names only.
 * 1. A relative import stays in its workspace; what others may use they import by the package's name.
 * 2. In a service a folder is entered through its `index.ts`.
 * 3. What a lifecycle or a policy stands on knows neither the database nor the API, at one remove either.
 * @returns a line for each, empty when all is well
 */
export function importProblems(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return files.flatMap((file) => [
    ...leavingTheWorkspace(file),
    ...pastTheFrontDoor(file),
    ...impureGround(file, byPath),
  ])
}

/** The modules that a file imports or re-exports. */
export function importsOf(text: string): Import[] {
  const statements = text.matchAll(/^\s*(?:import|export)\s+([^'"();]*?)\s*from\s*['"]([^'"]+)['"]/gm)
  const bare = text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [
    ...[...statements].map(([, clause = '', from = '']) => ({ from, typeOnly: isTypeOnly(clause) })),
    ...[...bare, ...dynamic].map(([, from = '']) => ({ from, typeOnly: false })),
  ]
}

function isTypeOnly(clause: string): boolean {
  if (clause.startsWith('type ')) return true
  const names = /^\{([^}]*)\}$/
    .exec(clause.trim())?.[1]
    ?.split(',')
    .map((name) => name.trim())
  const given = names?.filter(Boolean) ?? []
  return given.length > 0 && given.every((name) => name.startsWith('type '))
}

function leavingTheWorkspace({ path, text }: SourceFile): string[] {
  const workspace = workspaceOf(path)
  // Configuration is read before packages can be found by name.
  if (!workspace || !path.startsWith(`${workspace}/src/`)) return []
  return importsOf(text)
    .filter(({ from }) => from.startsWith('.') && !resolved(path, from).startsWith(`${workspace}/`))
    .map(({ from }) => `${path}: ${from} lies in another workspace; import it by its package's name`)
}

function pastTheFrontDoor({ path, text }: SourceFile): string[] {
  const own = aggregateOf(path)
  if (!own || isTest(path)) return []
  return importsOf(text).flatMap(({ from }) => {
    const target = from.startsWith('.') ? resolved(path, from) : ''
    const other = aggregateOf(target)
    const enters = other && other !== own && !own.startsWith(`${other}/`) && !other.startsWith(`${own}/`)
    return enters && !target.endsWith('/index.ts') ? [`${path}: ${from} is behind ${other}/index.ts`] : []
  })
}

function impureGround({ path, text }: SourceFile, byPath: Map<string, SourceFile>): string[] {
  if (!/^services\/.*\.(lifecycle|policy)\.ts$/.test(path)) return []
  const problems: string[] = []
  const seen = new Set([path])
  const visit = (from: string, content: string) => {
    for (const taken of importsOf(content)) {
      if (taken.typeOnly) continue
      if (isFramework(taken.from))
        problems.push(`${path}: stands on ${taken.from}${from === path ? '' : ` through ${from}`}`)
      const target = taken.from.startsWith('.') ? resolved(from, taken.from) : null
      const file = target === null ? undefined : byPath.get(target)
      // A sibling's index offers more than what is taken from it.
      if (!file || seen.has(file.path) || file.path.endsWith('/index.ts')) continue
      seen.add(file.path)
      visit(file.path, file.text)
    }
  }
  visit(path, text)
  return problems
}

const isFramework = (name: string) =>
  /^(@mikro-orm\/|type-graphql|graphql|kysely|pg|@linli\/subgraph)/.test(name)

const isTest = (path: string) => /\.test\.tsx?$|\/testing\//.test(path)

const resolved = (path: string, from: string) => posix.join(posix.dirname(path), from)

const workspaceOf = (path: string) => /^(?:shared|services|frontends|infra)\/[^/]+/.exec(path)?.[0]

/** The folder of an aggregate in a service; migrations, seeds and the service's own sentence belong to none. */
function aggregateOf(path: string): string | null {
  const folder = /^(services\/[^/]+\/src\/.+)\/[^/]+$/.exec(path)?.[1] ?? null
  return folder && !/\/src\/(migrations|seed|testing)(\/|$)/.test(folder) ? folder : null
}
