import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { PointFields, pointInput, pointProblems, type PointValues } from './point-fields.tsx'
import type { PromiseChoice } from './point-row.ts'

export const servicePointsMake = graphql(/* GraphQL */ `
  mutation ServicePointsMake($input: ServicePointsMakeInput!) {
    servicePointsMake(input: $input) {
      servicePoints {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface MakePointDialogProps {
  areaId: string
  promises: readonly PromiseChoice[]
  onClose: () => void
}

/** One more place where rounds are made. It counts from tomorrow on, when its label hangs. */
export function MakePointDialog({ areaId, promises, onClose }: MakePointDialogProps) {
  const say = useSay()
  const act = useAct(servicePointsMake, {
    onDone: onClose,
    refetchQueries: ['AreaServicePoints'],
    awaitRefetchQueries: true,
  })
  const initial: PointValues = { kind: 'STAIRWELL', name: '', location: '', codes: [], photoCodes: [] }
  const form = useActForm({
    act,
    initial,
    check: (values) => pointProblems(values, say),
    toInput: (values) => ({ managementAreaId: areaId, points: [pointInput(values)] }),
  })
  return (
    <ActDialog
      title={say('points.make')}
      lead={say('points.makeLead')}
      confirm={say('points.makeConfirm')}
      {...{ act, form, onClose }}
    >
      <PointFields form={form} promises={promises} />
    </ActDialog>
  )
}
