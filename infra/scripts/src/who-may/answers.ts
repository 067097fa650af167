/** What comes back over HTTP. */
export interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions?: Record<string, unknown> }[]
}

/** `yes` and `no` for what is read, `done` or the reasons for an act, `error` for a fault. */
export function wordFor(kind: string, { data, errors }: Answer): string {
  if (errors) return `error:${errors[0]?.extensions?.code ?? errors[0]?.message}`
  const [value] = Object.values(data ?? {})
  if (kind !== 'mutation') return holdsSomething(value) ? 'yes' : 'no'
  const refusals = (value as { errors: { code: string }[] }).errors
  return refusals.length === 0 ? 'done' : refusals.map(({ code }) => code).join('+')
}

function holdsSomething(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && 'edges' in value) return (value.edges as unknown[]).length > 0
  return true
}
