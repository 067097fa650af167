import { useAct } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { useQuery } from '@apollo/client/react'
import { Button, Notice, Section, Waiting, useWords } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { versionAddress } from '../address.ts'
import { ChangeList } from '../service-standards/change-list.tsx'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { standardVersionDesk } from '../service-standards/standard-version.fragments.ts'
import type { ActProps } from './version.type.ts'

const readSplitPreview = graphql(/* GraphQL */ `
  query StandardSplitPreview($reference: String!) {
    standardVersionByReference(reference: $reference) {
      id
      splitPreview {
        changeClass
        diff {
          changes {
            ...StandardChangeRow
          }
        }
      }
    }
  }
`)

const standardVersionSplit = graphql(/* GraphQL */ `
  mutation StandardVersionSplit($input: StandardVersionSplitInput!) {
    standardVersionSplit(input: $input) {
      standardVersions {
        ...StandardVersionDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Shows into which drafts a mixed one parts, and which way each would go, before anything is parted. */
export function SplitDialog({ version, onClose, onDone }: ActProps) {
  const say = useSay()
  const words = useWords()
  const query = useQuery(readSplitPreview, {
    variables: { reference: version.reference },
    fetchPolicy: 'network-only',
  })
  const parts = query.data?.standardVersionByReference?.splitPreview
  const act = useAct(standardVersionSplit, {
    onDone: ({ standardVersions }) => {
      const [first] = readFragment(standardVersionDesk, standardVersions ?? [])
      onDone({
        text: say('split.done', { count: standardVersions?.length ?? 0 }),
        ...(first && { next: { label: say('split.open'), href: versionAddress(first.reference) } }),
      })
    },
  })

  return (
    <Dialog
      open
      title={say('split.title')}
      onClose={onClose}
      shape="wide"
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            pending={act.pending}
            disabled={!parts?.length}
            onClick={() => void act.run({ standardVersionId: version.id, revision: version.revision })}
          >
            {say('split.confirm', { count: parts?.length ?? 0 })}
          </Button>
        </>
      }
    >
      <p>{say('split.lead')}</p>
      <ActRefusals act={act} />
      {!parts && <Waiting lines={6} />}
      {parts?.length === 0 && <Notice>{say('split.nothing')}</Notice>}
      {parts?.map(({ changeClass, diff }, at) => (
        <Section
          key={changeClass}
          title={say('split.part', { number: at + 1, class: say(`changeClass.${changeClass}`) })}
          note={say(`split.way.${changeClass}`)}
        >
          <ChangeList changes={diff.changes} />
        </Section>
      ))}
    </Dialog>
  )
}
