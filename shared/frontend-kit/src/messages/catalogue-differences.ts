type Catalogue = { readonly [name: string]: string | Catalogue }

/**
 * What one catalogue says and the other does not, and the messages whose blanks differ. Empty when both are
 * complete; meant for a test in every module. Chinese has one plural form where English has two.
 */
export function catalogueDifferences(one: Catalogue, other: Catalogue): string[] {
  const [left, right] = [flatten(one), flatten(other)]
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const [here, there] = [left.get(key), right.get(key)]
    if (here === undefined) return [`${key} is only in the second`]
    if (there === undefined) return [`${key} is only in the first`]
    return here === there
      ? []
      : [`${key} fills ${here || 'nothing'} in the first, ${there || 'nothing'} in the second`]
  })
}

/** Key → its blanks, sorted. */
function flatten(catalogue: Catalogue, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [name, value] of Object.entries(catalogue)) {
    if (typeof value !== 'string')
      for (const [key, blanks] of flatten(value, `${prefix}${name}.`)) flat.set(key, blanks)
    else {
      const key = `${prefix}${name}`.replace(/_(zero|one|other)$/, '')
      const blanks = [...value.matchAll(/\{\{\s*(\w+)/g)].map(([, blank]) => blank!)
      // “1 day” may leave out the number that “{{count}} days” needs.
      const known = flat.get(key)?.split(' ') ?? []
      flat.set(key, [...new Set([...known, ...blanks])].filter(Boolean).toSorted().join(' '))
    }
  }
  return flat
}
