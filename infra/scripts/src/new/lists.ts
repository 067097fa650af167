import { NewRefused } from './refused.ts'

/** Where a list or block stands in a text: behind its opening bracket, and before its closing one. */
interface Inside {
  from: number
  to: number
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** How a list or block begins, up to its bracket: a text, or a pattern where its type may stand on several lines. */
type Begins = string | RegExp

/**
 * Finds the inside of the one list or block that begins so. Brackets in texts and comments do not count.
 * @param where the file, for the sentence that refuses
 * @throws NewRefused when it is not there, or there twice, and whoever reads must insert by hand
 */
function insideOf(text: string, begins: Begins, where: string): Inside {
  const pattern =
    typeof begins === 'string' ? begins.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&') : begins.source
  const found = [...text.matchAll(new RegExp(pattern, 'gm'))]
  const [only] = found
  if (!only || found.length > 1)
    throw new NewRefused(
      `${where} has ${only ? 'more than one' : 'no'} ${begins} …: it is laid out otherwise than this command knows, so ` +
        'nothing was written. Add the thing by hand, after the example of its neighbours.',
    )
  const from = only.index + only[0].length
  return { from, to: endOf(text, from, closing[only[0].at(-1) ?? ''] ?? '') }
}

/** Where the bracket closes that was opened before `from`. */
function endOf(text: string, from: number, bracket: string): number {
  const open: string[] = [bracket]
  for (let at = from; at < text.length; at++) {
    const skipped = skip(text, at)
    if (skipped > at) {
      at = skipped - 1
      continue
    }
    const character = text.charAt(at)
    if (closing[character]) open.push(closing[character])
    else if (character === open.at(-1)) {
      open.pop()
      if (open.length === 0) return at
    }
  }
  throw new NewRefused('A bracket is opened and never closed: mend the file first.')
}

/** The end of the text or comment that begins here; the same place where none does. */
function skip(text: string, at: number): number {
  const end = (found: number, length: number) => (found < 0 ? text.length : found + length)
  if (text.startsWith('//', at)) return end(text.indexOf('\n', at), 1)
  if (text.startsWith('/*', at)) return end(text.indexOf('*/', at + 2), 2)
  const quote = text.charAt(at)
  if (quote !== "'" && quote !== '"' && quote !== '`') return at
  for (let next = at + 1; next < text.length; next++) {
    if (text.charAt(next) === '\\') next++
    else if (text.charAt(next) === quote) return next + 1
  }
  return text.length
}

/** Adds an entry at the end of the list or block that begins so. */
export function appendTo(text: string, begins: Begins, entry: string, where: string): string {
  const { from, to } = insideOf(text, begins, where)
  const inside = text.slice(from, to).trimEnd()
  const comma = inside.trim() === '' || inside.endsWith(',') ? '' : ','
  return `${text.slice(0, from)}${inside}${comma}\n${entry},\n${text.slice(to)}`
}

/** Adds a statement as the last of the block that begins so, before what it returns. */
export function addStatement(text: string, begins: Begins, statement: string, where: string): string {
  const { from, to } = insideOf(text, begins, where)
  const inside = text.slice(from, to).trimEnd()
  const returns = inside.lastIndexOf('\n    return ')
  const at = from + (returns < 0 ? inside.length : returns)
  return `${text.slice(0, at)}\n${statement}${text.slice(at)}`
}

/** Adds a text before one that stands in the file once. */
export function insertBefore(text: string, before: string, added: string, where: string): string {
  const at = text.indexOf(before)
  if (at < 0 || text.includes(before, at + 1))
    throw new NewRefused(
      `${where} has ${at < 0 ? 'no' : 'more than one'} "${before.trim()}", before which this belongs: nothing was written.`,
    )
  return text.slice(0, at) + added + text.slice(at)
}

/** Adds an import behind those that the file has. */
export function addImport(text: string, line: string, where: string): string {
  const imports = [...text.matchAll(/^import (?:[^'"]*? from )?['"][^'"]+['"]\n/gm)]
  const last = imports.at(-1)
  if (!last)
    throw new NewRefused(
      `${where} imports nothing, so that this command does not know it: nothing was written.`,
    )
  const end = last.index + last[0].length
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`
}

/** What the block that begins so contains, without its brackets. */
export function contentOf(text: string, begins: Begins, where: string): string {
  const { from, to } = insideOf(text, begins, where)
  return text.slice(from, to)
}
