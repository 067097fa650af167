import { useEffect } from 'react'

/** Tells the form that what stands in a field cannot be taken, for as long as it stands there. */
export function useUnreadable(
  problem: string | undefined,
  tell: ((problem: string | undefined) => void) | undefined,
): void {
  useEffect(() => {
    tell?.(problem)
    return () => tell?.(undefined)
    // The way to the form is made anew with every letter and always leads to the same place.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [problem])
}
