import { useAct } from '@linli/frontend-kit'
import { Waiting } from '@linli/ui'
import { CheckField } from '@linli/ui/form'
import { ActDialog } from '../acts/act-dialog.tsx'
import { useActForm } from '../acts/use-act-form.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { useRead } from '../reading/use-read.ts'
import { ChangeRow } from '../service-standards/change-row.tsx'
import { standardChangeRow, standardItemParts } from '../service-standards/standard-version.fragments.ts'

const readToConfirm = graphql(/* GraphQL */ `
  query StandardChangeSetToConfirm($id: ID!) {
    standardChangeSet(id: $id) {
      id
      corrections: rows(standings: [TO_CONFIRM], first: 100) {
        edges {
          node {
            id
            managementArea {
              id
              name
            }
            standardVersion {
              id
              contentHash
              diff {
                changes {
                  ...StandardChangeRow
                }
              }
            }
          }
        }
        totalCount
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
  onClose: () => void
  onDone: () => void
}

/** The second pair of eyes on many corrections: each wording once, with the estates in which it changes so. */
export function ConfirmAllDialog({ id, onClose, onDone }: ConfirmAllDialogProps) {
  const say = useSay()
  const query = useRead(readToConfirm, { id }, { fetchPolicy: 'no-cache' })
  const found = query.data?.standardChangeSet?.corrections
  const versions = found?.edges.flatMap(({ node }) =>
    node.standardVersion ? [{ ...node.standardVersion, areaName: node.managementArea?.name ?? '' }] : [],
  )
  const act = useAct(standardChangeSetConfirm, { onDone })
  const form = useActForm({
    act,
    initial: { isCompared: false },
    check: ({ isCompared }) => (isCompared ? {} : { isCompared: say('confirm.comparedMissing') }),
    toInput: () => ({
      changeSetId: id,
      confirmations: (versions ?? []).map((version) => ({
        standardVersionId: version.id,
        contentHash: version.contentHash,
      })),
    }),
  })
  return (
    <ActDialog
      title={say('changeSet.confirmTitle', { count: versions?.length ?? 0 })}
      lead={say('confirm.lead')}
      confirm={say('confirm.confirm')}
      shape="wide"
      {...{ act, form, onClose }}
    >
      {versions ? (
        groupedByWording(versions).map(({ change, areas }) => (
          <div key={areas.join() + readFragment(standardChangeRow, change).code} className="property-carried">
            <ChangeRow change={change} />
            <p className="linli-note">
              {say('changeSet.inAreas', { count: areas.length })}
              {areas.join(say('listSeparator'))}
            </p>
          </div>
        ))
      ) : (
        <Waiting lines={6} />
      )}
      {found && found.totalCount > 100 && (
        <p className="linli-note">{say('changeSet.firstHundred', { count: found.totalCount })}</p>
      )}
      <CheckField {...form.field('isCompared')} label={say('confirm.compared')} />
    </ActDialog>
  )
}

interface Correction {
  areaName: string
  diff?: { changes: readonly FragmentType<typeof standardChangeRow>[] } | null
}

/** Forty estates with the same correction are one thing to compare. */
function groupedByWording(versions: readonly Correction[]) {
  const groups = new Map<string, { change: FragmentType<typeof standardChangeRow>; areas: string[] }>()
  for (const { areaName, diff } of versions) {
    for (const change of diff?.changes ?? []) {
      const { before, after } = readFragment(standardChangeRow, change)
      const sides = [before, after].map((side) => {
        const { code: _, ...words } = readFragment(standardItemParts, side) ?? {}
        return words
      })
      const key = JSON.stringify(sides)
      const group = groups.get(key) ?? { change, areas: [] }
      group.areas.push(areaName)
      groups.set(key, group)
    }
  }
  return [...groups.values()]
}
