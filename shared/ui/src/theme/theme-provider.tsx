import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import type { ColourScheme } from './tokens.ts'
import { words, type Language, type Words } from './words.ts'
import '../styles/base.css'

/** How this reader reads: every component asks here rather than the browser. */
export interface Reader {
  language: Language
  words: Words
  scheme: ColourScheme
  /** Larger type and targets, for older eyes. */
  bigType: boolean
  /** The server's time in milliseconds: it runs ahead of the device's in a demo, or where the device's clock is wrong. */
  now: () => number
  /** The element that pop-ups of widgets hang in, so that they keep the theme. */
  layer: HTMLElement | null
  /** Of the page's content security policy, for widgets that write style sheets while they run. */
  nonce?: string | undefined
}

const ReaderContext = createContext<Reader | null>(null)

interface LinliThemeProviderProps {
  language: Language
  scheme: ColourScheme
  bigType?: boolean
  nonce?: string
  /** Milliseconds by which the server's clock is ahead of the device's. */
  timeAhead?: number
  children: ReactNode
}

/**
 * Gives everything below it its language, colours and type size. A page has one at its root; the gallery puts
 * several beside each other.
 */
export function LinliThemeProvider({
  language,
  scheme,
  bigType = false,
  nonce,
  timeAhead = 0,
  children,
}: LinliThemeProviderProps) {
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  const outer = use(ReaderContext)
  const reader = useMemo<Reader>(
    () => ({
      language,
      words: words[language],
      scheme,
      bigType,
      nonce: nonce ?? outer?.nonce,
      layer,
      now: () => Date.now() + timeAhead,
    }),
    [language, scheme, bigType, nonce, outer?.nonce, timeAhead, layer],
  )
  return (
    <ReaderContext value={reader}>
      <div
        className="linli-theme"
        data-theme={scheme}
        data-type={bigType ? 'big' : 'normal'}
        lang={language}
        ref={setLayer}
      >
        {children}
      </div>
    </ReaderContext>
  )
}

/** How this reader reads. Throws outside of `LinliThemeProvider`, where nothing would look right anyway. */
export function useReader(): Reader {
  const reader = use(ReaderContext)
  if (!reader) throw new Error('A Linli component stands outside of LinliThemeProvider')
  return reader
}

export function useWords(): Words {
  return useReader().words
}
