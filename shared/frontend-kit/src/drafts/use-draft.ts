import { useEffect, useRef, useState } from 'react'
import { useSeat } from '../session/session.ts'
import { forgetDraft, keepDraft, recallDraft } from './draft-storage.ts'

/** While somebody types, the device is written to at most this often. */
const pauseBeforeKeeping = 400

export interface DraftState<Content> {
  /** What was kept on this device for this subject and seat, if anything was. */
  restored: { content: Content; keptAt: number } | null
  /** Keeps what is written now. Call it with every change. */
  keep: (content: Content) => void
  /** It has been submitted, or given up. */
  forget: () => void
}

/**
 * Keeps a half-written form on this device, for each subject and seat: closing the page, a dead battery or a lost
 * connection loses nothing. `subject` names the thing and the form: `property.standard.<id>.remark`.
 */
export function useDraft<Content>(subject: string): DraftState<Content> {
  const seat = useSeat()?.id ?? 'nobody'
  const [restored, setRestored] = useState(() => recallDraft<Content>(seat, subject))
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; content: Content } | null>(null)

  useEffect(() => {
    // Leaving within the pause must not lose the last words: for another screen, or by closing or reloading the page,
    // of which React hears nothing.
    function keepNow() {
      if (!waiting.current) return
      clearTimeout(waiting.current.timer)
      keepDraft(seat, subject, waiting.current.content)
      waiting.current = null
    }
    addEventListener('pagehide', keepNow)
    return () => {
      removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [seat, subject])

  return {
    restored,
    keep(content) {
      if (waiting.current) clearTimeout(waiting.current.timer)
      const timer = setTimeout(() => {
        keepDraft(seat, subject, content)
        waiting.current = null
      }, pauseBeforeKeeping)
      waiting.current = { timer, content }
    },
    forget() {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = null
      forgetDraft(seat, subject)
      setRestored(null)
    },
  }
}
