import type { ReactNode } from 'react'
import { LinliThemeProvider, useReader } from '@linli/ui'
import './gallery.css'

/** Sample texts are no messages of the product, so they stand beside the sample in both languages. */
export function useInWords(): (chinese: string, english: string) => string {
  const { language } = useReader()
  return (chinese, english) => (language === 'en' ? english : chinese)
}

/** Landmarks of one page need names of their own, so the dark copy says that it is the dark one. */
export function Named({ children }: { children: (named: (name: string) => string) => ReactNode }) {
  const { scheme } = useReader()
  const inWords = useInWords()
  return children((name) => (scheme === 'dark' ? `${name}${inWords('（深色）', ' (dark)')}` : name))
}

/** One component in both themes, beside each other. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  const { language, bigType } = useReader()
  return (
    <section className="linli-sample" aria-label={name}>
      <h3>{name}</h3>
      <div className="linli-sample-pair">
        {(['light', 'dark'] as const).map((scheme) => (
          <LinliThemeProvider key={scheme} {...{ scheme, language, bigType }}>
            <div className="linli-sample-ground">{children}</div>
          </LinliThemeProvider>
        ))}
      </div>
    </section>
  )
}

/** Some hours from the moment the page is opened, so that the samples do not grow old. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
