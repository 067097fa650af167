import { useEffect, useState } from 'react'

/** A value once it has not changed for a moment: nobody is asked anew at every letter. */
export function useSettled<Value>(value: Value, milliseconds = 300): Value {
  const [settled, setSettled] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
    // The content counts, not the object: a new one is made with every letter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, milliseconds])
  return settled
}
