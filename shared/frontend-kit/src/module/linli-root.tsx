import type { ReactNode } from 'react'
import { ApolloProvider } from '@apollo/client/react'
import { LinliThemeProvider } from '@linli/ui'
import { client } from '../graphql/client.ts'
import { useColourScheme, usePreferences } from '../reader/preferences.ts'
import { getTimeAhead, useSession } from '../session/session.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

/** What every React root of the page needs around it, the shell's as well as a module's. */
export function LinliRoot({ children }: { children: ReactNode }) {
  const { language, bigType } = usePreferences()
  const scheme = useColourScheme()
  useSession()
  return (
    <LinliThemeProvider
      {...{ language, scheme, bigType }}
      timeAhead={getTimeAhead()}
      {...(nonce && { nonce })}
    >
      <ApolloProvider client={client}>{children}</ApolloProvider>
    </LinliThemeProvider>
  )
}
