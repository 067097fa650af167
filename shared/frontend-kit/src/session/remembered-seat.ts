const key = 'linli.seat'

/**
 * The seat this tab acts in. Two tabs may act in two seats side by side; a new one begins with the seat chosen last.
 */
export function recallSeat(): string | null {
  try {
    return sessionStorage.getItem(key) ?? localStorage.getItem(key)
  } catch {
    return null
  }
}

export function rememberSeat(seat: string): void {
  try {
    sessionStorage.setItem(key, seat)
    localStorage.setItem(key, seat)
  } catch {
    // Storage is barred: the first seat is taken next time.
  }
}
