import { ScreenError, useObserved } from '@linli/frontend-kit'
import { Page, Waiting } from '@linli/ui'
import { moduleState, placeId, retryModule } from '../modules/module-host.ts'
import type { AppName } from '../modules/registry.ts'

/** Where a module appears. React never looks into the place itself: what is in there belongs to the module's own root. */
export function ModulePlace({ name, isCurrent }: { name: AppName; isCurrent: boolean }) {
  const { status, error } = useObserved(moduleState(name))
  return (
    <>
      {isCurrent && status === 'on its way' && (
        <Page>
          <Waiting lines={6} />
        </Page>
      )}
      {isCurrent && status === 'broken' && (
        <ScreenError error={error} onRetry={() => void retryModule(name)} />
      )}
      <div id={placeId(name)} hidden={!isCurrent} />
    </>
  )
}
