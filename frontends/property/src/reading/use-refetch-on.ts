import { useEffect, useRef } from 'react'

/**
 * Reads a list anew when a sign of the thing it belongs to has changed: a live event brings the thing itself, not
 * its growing lists.
 */
export function useRefetchOn(sign: string, refetch: () => unknown): void {
  const seen = useRef(sign)
  useEffect(() => {
    if (seen.current === sign) return
    seen.current = sign
    void refetch()
  }, [sign, refetch])
}
