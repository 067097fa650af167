import { Page, Waiting } from '@linli/ui'
import { ScreenError } from './screen-error.tsx'

interface NotYetProps {
  /** The query whose answer is missing. */
  query: { error?: unknown; refetch: () => unknown }
}

/** Stands where the content will be: on its way, or why it did not come. */
export function NotYet({ query }: NotYetProps) {
  if (query.error) return <ScreenError error={query.error} onRetry={() => void query.refetch()} />
  return (
    <Page>
      <Waiting lines={8} />
    </Page>
  )
}
