import type { SourceFile } from './imports.ts'

/**
 * Which files name a place that only their author can reach: a private package registry, an address of a private
 * network, a folder of one machine. A stranger's clone must find nothing of the kind.
 * @param checkout where this copy of the repository lies, because that is no business of the repository's
 * @returns a line for each, empty when all is well
 */
export function privatePlaces(files: readonly SourceFile[], checkout: string): string[] {
  return files.flatMap((file) =>
    isLockFile(file.path)
      ? privateRegistries(file)
      : [...registrySettings(file), ...localNames(file, checkout)],
  )
}

const publicRegistry = 'https://registry.npmjs.org/'

const isLockFile = (path: string) => /(^|\/)package-lock\.json$/.test(path)

function privateRegistries({ path, text }: SourceFile): string[] {
  const hosts = [...text.matchAll(/"resolved": "([a-z+]+:\/\/[^/"]+\/)/g)].map(([, host = '']) => host)
  return [...new Set(hosts)]
    .filter((host) => host !== publicRegistry)
    .map((host) => `${path}: packages come from ${host}`)
}

function registrySettings({ path, text }: SourceFile): string[] {
  if (!/(^|\/)\.npmrc$/.test(path)) return []
  const settings = text.split('\n').filter((line) => /registry\s*=|_auth|\/\/[^ ]*:/.test(line))
  return settings
    .filter((line) => !line.endsWith(publicRegistry))
    .map((line) => `${path}: names a registry: ${line}`)
}

const octet = String.raw`\d{1,3}`
const privateAddress = new RegExp(
  String.raw`\/\/(?:10\.${octet}\.${octet}\.${octet}|192\.168\.${octet}\.${octet}|172\.(?:1[6-9]|2\d|3[01])\.${octet}\.${octet})\b`,
)
const privateHost = /\/\/[a-z0-9.-]+\.(?:internal|corp|lan)\b/
const homeFolder = /(?<![\w.])(?:\/home\/[a-z][\w-]*\/|\/Users\/[A-Za-z][\w-]*\/|\/root\/)/

function localNames({ path, text }: SourceFile, checkout: string): string[] {
  const found = [privateAddress, privateHost, homeFolder].map((pattern) => pattern.exec(text)?.[0])
  if (text.includes(`${checkout}/`)) found.push(checkout)
  return found.filter((name) => name !== undefined).map((name) => `${path}: names ${name}`)
}
