import { Notice } from '@linli/ui'
import type { Act } from '../graphql/use-act.ts'
import { ActFailure } from './act-failure.tsx'

/** What stood in the way of an act that has no form: in words, in place. */
export function ActRefusals<Data, Input>({ act }: { act: Act<Data, Input> }) {
  return (
    <>
      <ActFailure act={act} />
      {act.refusals.length > 0 && (
        <Notice tone="late" announced>
          {act.refusals.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
        </Notice>
      )}
    </>
  )
}
