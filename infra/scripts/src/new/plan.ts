import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { NewRefused } from './refused.ts'

/**
 * What is going to be written, kept until all of it is known: whoever refuses halfway has changed nothing. Later steps read
 * what earlier ones will have written.
 */
export class Plan {
  readonly repository: string
  readonly #texts = new Map<string, string>()
  readonly #created = new Set<string>()

  constructor(repository: string) {
    this.repository = repository
  }

  has(path: string): boolean {
    return this.#texts.has(path) || existsSync(join(this.repository, path))
  }

  /** @throws NewRefused when there is no such file */
  read(path: string): string {
    const planned = this.#texts.get(path)
    if (planned !== undefined) return planned
    if (!this.has(path)) throw new NewRefused(`There is no ${path}.`)
    return readFileSync(join(this.repository, path), 'utf8')
  }

  json<Value>(path: string): Value {
    return JSON.parse(this.read(path)) as Value
  }

  /** @throws NewRefused when something has this name already */
  create(path: string, text: string): void {
    if (this.has(path)) throw new NewRefused(`There is a ${path} already.`)
    this.#texts.set(path, text)
    this.#created.add(path)
  }

  edit(path: string, change: (text: string) => string): void {
    this.#texts.set(path, change(this.read(path)))
  }

  /** Names of the files in a folder, those that are only planned as well. */
  filesIn(folder: string): string[] {
    const planned = [...this.#texts.keys()].filter((path) => dirname(path) === folder)
    const there = globSync(`${folder}/*`, { cwd: this.repository })
    return [...new Set([...there, ...planned])].map((path) => path.slice(folder.length + 1)).toSorted()
  }

  /**
   * Writes everything, formatted as the house formats. Where one file cannot be written, those before it are as they were.
   * @returns the paths, new ones first
   */
  write(): { path: string; isNew: boolean }[] {
    const staged = this.#formatted()
    const done: (() => void)[] = []
    try {
      for (const [path, text] of staged) {
        const file = join(this.repository, path)
        const former = existsSync(file) ? readFileSync(file) : null
        done.push(() => (former ? writeFileSync(file, former) : rmSync(file, { force: true })))
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(`${file}.new`, text)
        renameSync(`${file}.new`, file)
      }
    } catch (error) {
      for (const undo of done.toReversed()) undo()
      throw error
    }
    return [...staged.keys()]
      .map((path) => ({ path, isNew: this.#created.has(path) }))
      .toSorted((one, other) => Number(other.isNew) - Number(one.isNew) || one.path.localeCompare(other.path))
  }

  #formatted(): Map<string, string> {
    const folder = mkdtempSync(join(tmpdir(), 'linli-new-'))
    try {
      copyFileSync(join(this.repository, '.oxfmtrc.json'), join(folder, '.oxfmtrc.json'))
      for (const [path, text] of this.#texts) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      const oxfmt = spawnSync(join(this.repository, 'node_modules/.bin/oxfmt'), ['.'], { cwd: folder })
      if (oxfmt.status !== 0)
        throw new Error(
          `What would be written cannot be formatted, so nothing was: ${oxfmt.stderr} ${oxfmt.stdout}`,
        )
      return new Map([...this.#texts.keys()].map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}
