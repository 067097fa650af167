import { useSearchParams } from 'wouter'

/**
 * Filters of a list that live in the address: a filtered list can be kept as a bookmark, sent to a colleague, and
 * is still there after going back. A filter at its first value does not appear in the address.
 */
export function useAddressFilters<Filters extends Record<string, string>>(first: Filters) {
  const [address, setAddress] = useSearchParams()
  const values = Object.fromEntries(
    Object.keys(first).map((name) => [name, address.get(name) ?? first[name]]),
  ) as Filters

  function set(changes: Partial<Filters>) {
    setAddress(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === first[name]) next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: true },
    )
  }

  return {
    values,
    set,
    /** For a field: `<TextField {...filters.field('name')} label="…" />`. */
    field: <Name extends keyof Filters & string>(name: Name) => ({
      name,
      value: values[name],
      onChange: (value: Filters[Name]) => set({ [name]: value } as unknown as Partial<Filters>),
    }),
    isNarrowed: Object.keys(first).some((name) => values[name] !== first[name]),
    clear: () => set(first),
  }
}
