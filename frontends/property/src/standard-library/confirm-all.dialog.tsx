import { useAct, useRead } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Waiting } from '@linli/ui'
import { CheckField } from '@linli/ui/form'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { ChangeRow } from '../service-standards/change-row.tsx'
import { standardChangeRow } from '../service-standards/standard-version.fragments.ts'

const readToConfirm = graphql(/* GraphQL */ `
  query StandardChangeSetToConfirm($id: ID!) {
    standardChangeSet(id: $id) {
      id
      toConfirm {
        corrections {
          areaNames
          change {
            ...StandardChangeRow
          }
        }
        versions {
          standardVersionId
          contentHash
        }
      }
    }
  }
`)

const standardChangeSetConfirm = graphql(/* GraphQL */ `
  mutation StandardChangeSetConfirm($input: StandardChangeSetConfirmInput!) {
    standardChangeSetConfirm(input: $input) {
      standardChangeSet {
        ...ChangeSetDesk
      }
      left {
        standardVersionId
        message
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface ConfirmAllDialogProps {
  id: string
  /** How many wait in all; a hundred are confirmed at a time. */
  waiting: number
  onClose: () => void
  onDone: () => void
}

/** The second pair of eyes on many corrections: each wording once, with the estates in which it changes so. */
export function ConfirmAllDialog({ id, waiting, onClose, onDone }: ConfirmAllDialogProps) {
  const say = useSay()
  const query = useRead(readToConfirm, { id }, { fetchPolicy: 'no-cache' })
  const found = query.data?.standardChangeSet?.toConfirm
  const versions = found?.versions ?? []
  const act = useAct(standardChangeSetConfirm, { onDone })
  const form = useActForm({
    act,
    initial: { isCompared: false },
    check: ({ isCompared }) => (isCompared ? {} : { isCompared: say('confirm.comparedMissing') }),
    toInput: () => ({
      changeSetId: id,
      confirmations: versions.map(({ standardVersionId, contentHash }) => ({
        standardVersionId,
        contentHash,
      })),
    }),
  })
  return (
    <ActDialog
      title={say('changeSet.confirmTitle', { count: Math.min(waiting, 100) })}
      lead={say('confirm.lead')}
      confirm={say('confirm.confirm')}
      shape="wide"
      {...{ act, form, onClose }}
    >
      {found ? (
        found.corrections.map(({ change, areaNames }) => (
          <div
            key={areaNames.join() + readFragment(standardChangeRow, change).sentence}
            className="property-carried"
          >
            <ChangeRow change={change} />
            <p className="linli-note">
              {say('changeSet.inAreas', { count: areaNames.length })}
              {areaNames.join(say('listSeparator'))}
            </p>
          </div>
        ))
      ) : (
        <Waiting lines={6} />
      )}
      {waiting > versions.length && found && (
        <p className="linli-note">{say('changeSet.firstHundred', { count: waiting })}</p>
      )}
      <CheckField {...form.field('isCompared')} label={say('confirm.compared')} />
    </ActDialog>
  )
}
