import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { PointFields, pointInput, pointProblems, type PointValues } from './point-fields.tsx'
import type { PointRow, PromiseChoice } from './point-row.ts'

const servicePointChange = graphql(/* GraphQL */ `
  mutation ServicePointChange($input: ServicePointChangeInput!) {
    servicePointChange(input: $input) {
      servicePoint {
        ...ServicePointRow
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const servicePointRetire = graphql(/* GraphQL */ `
  mutation ServicePointRetire($input: ServicePointRetireInput!) {
    servicePointRetire(input: $input) {
      servicePoint {
        id
        revision
        retiredOn
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface ChangePointDialogProps {
  point: PointRow
  promises: readonly PromiseChoice[]
  onClose: () => void
}

/** Other words at once, other promises from tomorrow on; what was due before stays as it was. */
export function ChangePointDialog({ point, promises, onClose }: ChangePointDialogProps) {
  const say = useSay()
  const act = useAct(servicePointChange, {
    onDone: onClose,
    refetchQueries: ['AreaServicePoints'],
    awaitRefetchQueries: true,
  })
  const initial: PointValues = {
    ...{ kind: point.kind, name: point.name, location: point.location ?? '' },
    codes: point.items.map(({ code }) => code),
    photoCodes: point.items.filter(({ needsPhoto }) => needsPhoto).map(({ code }) => code),
  }
  const form = useActForm({
    act,
    initial,
    check: (values) => pointProblems(values, say),
    toInput: (values) => ({
      ...{ servicePointId: point.id, revision: point.revision, point: pointInput(values) },
    }),
  })
  // What is kept here can stand on, also where the standard does not name it any more.
  const known = new Set(promises.map(({ code }) => code))
  const choices = [...promises, ...point.items.filter(({ code }) => !known.has(code))]
  return (
    <ActDialog
      title={say('points.change')}
      lead={say('points.changeLead')}
      confirm={say('points.changeConfirm')}
      {...{ act, form, onClose }}
    >
      <PointFields form={form} promises={choices} />
    </ActDialog>
  )
}

/** Nothing is due there any more from tomorrow on. */
export function RetirePointDialog({ point, onClose }: { point: PointRow; onClose: () => void }) {
  const say = useSay()
  const act = useAct(servicePointRetire, {
    onDone: onClose,
    refetchQueries: ['AreaServicePoints'],
    awaitRefetchQueries: true,
  })
  const form = useActForm({
    act,
    initial: {},
    toInput: () => ({ servicePointId: point.id, revision: point.revision }),
  })
  return (
    <ActDialog
      title={say('points.retireTitle', { name: point.name })}
      lead={say('points.retireLead')}
      confirm={say('points.retire')}
      {...{ act, form, onClose }}
    />
  )
}
