import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const temporaryMeasureLift = graphql(/* GraphQL */ `
  mutation TemporaryMeasureLift($input: TemporaryMeasureLiftInput!) {
    temporaryMeasureLift(input: $input) {
      temporaryMeasure {
        ...MeasureRow
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface LiftMeasureDialogProps {
  measure: { id: string; revision: number }
  onClose: () => void
}

/** The snow is gone before its time: the promises hold again from now on. */
export function LiftMeasureDialog({ measure, onClose }: LiftMeasureDialogProps) {
  const say = useSay()
  const act = useAct(temporaryMeasureLift, { onDone: onClose })
  const form = useActForm({
    act,
    initial: {},
    toInput: () => ({ temporaryMeasureId: measure.id, revision: measure.revision }),
  })
  return (
    <ActDialog
      title={say('liftMeasure.title')}
      lead={say('liftMeasure.lead')}
      confirm={say('liftMeasure.confirm')}
      {...{ act, form, onClose }}
    />
  )
}
