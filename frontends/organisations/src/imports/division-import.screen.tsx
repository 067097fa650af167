import { useState } from 'react'
import { ScreenError, useAct, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { LinkButton, Notice, Page, PageHeader, Waiting } from '@linli/ui'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { DivisionChanges } from './division-changes.tsx'
import { FileSource, type KeptFile } from './file-source.tsx'
import { ImportHead } from './import-head.tsx'
import { RowProblems } from './row-problems.tsx'

const readPreview = graphql(/* GraphQL */ `
  query DivisionImportPreview($fileId: ID!) {
    divisionImportPreview(fileId: $fileId) {
      digest
      addedCount
      renamedCount
      vanishedCount
      unchangedCount
      added {
        ...DivisionChangeParts
      }
      renamed {
        ...DivisionChangeParts
      }
      vanished {
        ...DivisionChangeParts
      }
      problems {
        ...RowProblemParts
      }
    }
  }
`)

const divisionImport = graphql(/* GraphQL */ `
  mutation DivisionImport($input: DivisionImportInput!) {
    divisionImport(input: $input) {
      added
      renamed
      vanished
      errors {
        code
        message
        path
      }
    }
  }
`)

interface Done {
  added: number
  renamed: number
  vanished: number
}

/** The official list of streets or neighbourhoods: first what it would change, then somebody decides. */
export default function DivisionImportScreen() {
  const say = useSay()
  const [file, setFile] = useState<KeptFile | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  return (
    <Page>
      <PageHeader
        above={<a href={address('/territories')}>{say('tree.title')}</a>}
        title={say('divisionImport.title')}
        lead={say('divisionImport.lead')}
      />
      {done && (
        <Notice
          tone="kept"
          announced
          actions={<LinkButton href={address('/territories')}>{say('tree.title')}</LinkButton>}
        >
          {say('divisionImport.done', { ...done })}
        </Notice>
      )}
      {file ? (
        <Preview
          key={file.id}
          file={file}
          onAnother={() => setFile(null)}
          onDone={(outcome) => {
            setFile(null)
            setDone(outcome)
          }}
        />
      ) : (
        <FileSource
          label={say('divisionImport.file')}
          endings={['.csv']}
          onFile={(kept) => {
            setDone(null)
            setFile(kept)
          }}
        />
      )}
    </Page>
  )
}

interface PreviewProps {
  file: KeptFile
  onAnother: () => void
  onDone: (outcome: Done) => void
}

function Preview({ file, onAnother, onDone }: PreviewProps) {
  const say = useSay()
  const query = useRead(readPreview, { fileId: file.id }, { fetchPolicy: 'no-cache' })
  const preview = query.data?.divisionImportPreview
  const act = useAct(divisionImport, {
    onDone: ({ added, renamed, vanished }) =>
      onDone({ added: added ?? 0, renamed: renamed ?? 0, vanished: vanished ?? 0 }),
  })
  if (!preview) {
    if (query.error) return <ScreenError error={query.error} onRetry={() => void query.refetch()} />
    if (query.data) return <Notice tone="late">{say('import.notYours')}</Notice>
    return <Waiting lines={8} />
  }
  const { digest, addedCount, renamedCount, vanishedCount, unchangedCount, problems } = preview
  const changes = addedCount + renamedCount + vanishedCount
  return (
    <>
      <ImportHead
        fileName={file.name}
        isAcceptable={problems.length === 0 && changes > 0}
        whyNot={say(problems.length > 0 ? 'import.notAcceptable' : 'import.nothingNew')}
        pending={act.pending}
        onAccept={() => void act.run({ fileId: file.id, digest })}
        onAnother={onAnother}
      >
        {say('divisionImport.counts', {
          added: addedCount,
          renamed: renamedCount,
          vanished: vanishedCount,
          unchanged: unchangedCount,
        })}
      </ImportHead>
      <ActRefusals act={act} />
      <RowProblems problems={problems} />
      <DivisionChanges kind="vanished" changes={preview.vanished} count={vanishedCount} />
      <DivisionChanges kind="renamed" changes={preview.renamed} count={renamedCount} />
      <DivisionChanges kind="added" changes={preview.added} count={addedCount} />
    </>
  )
}
