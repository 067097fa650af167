import { useState } from 'react'
import { ScreenError, useAct, useRead, useSeat } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { LinkButton, Notice, Page, PageHeader, Waiting } from '@linli/ui'
import { address } from '../address.ts'
import { EstatesWorkbookButton } from '../estates/estates-workbook-button.tsx'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { commonPlace } from '../territories/common-place.ts'
import { EstateChanges } from './estate-changes.tsx'
import { FileSource, type KeptFile } from './file-source.tsx'
import { ImportHead } from './import-head.tsx'
import { RowProblems } from './row-problems.tsx'

const readPreview = graphql(/* GraphQL */ `
  query EstateImportPreview($fileId: ID!) {
    estateImportPreview(fileId: $fileId) {
      digest
      addedCount
      changedCount
      unchangedCount
      buildings
      problemCount
      added {
        ...EstateRowChangeParts
      }
      changed {
        ...EstateRowChangeParts
      }
      problems {
        ...RowProblemParts
      }
    }
  }
`)

const estateImport = graphql(/* GraphQL */ `
  mutation EstateImport($input: EstateImportInput!) {
    estateImport(input: $input) {
      added
      changed
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
  changed: number
}

/** Estates and buildings from a workbook: first what it would change, row by row, then somebody decides. */
export default function EstateImportScreen() {
  const say = useSay()
  const place = commonPlace(useSeat()?.territories ?? [])
  const [file, setFile] = useState<KeptFile | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  return (
    <Page>
      <PageHeader
        above={<a href={address('/estates')}>{say('estates.title')}</a>}
        title={say('estateImport.title')}
        lead={say('estateImport.lead')}
        secondary={place && <EstatesWorkbookButton code={place} />}
      />
      {done && (
        <Notice
          tone="kept"
          announced
          actions={<LinkButton href={address('/estates')}>{say('estates.title')}</LinkButton>}
        >
          {say('estateImport.done', { ...done })}
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
          label={say('estateImport.file')}
          endings={['.xlsx', '.csv']}
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
  const preview = query.data?.estateImportPreview
  const act = useAct(estateImport, {
    onDone: ({ added, changed }) => onDone({ added: added ?? 0, changed: changed ?? 0 }),
  })
  if (!preview) {
    if (query.error) return <ScreenError error={query.error} onRetry={() => void query.refetch()} />
    if (query.data) return <Notice tone="late">{say('import.notYours')}</Notice>
    return <Waiting lines={8} />
  }
  const { digest, addedCount, changedCount, unchangedCount, buildings, problemCount, problems } = preview
  return (
    <>
      <ImportHead
        fileName={file.name}
        isAcceptable={problemCount === 0 && addedCount + changedCount + buildings > 0}
        whyNot={say(problemCount > 0 ? 'import.notAcceptable' : 'import.nothingNew')}
        pending={act.pending}
        onAccept={() => void act.run({ fileId: file.id, digest })}
        onAnother={onAnother}
      >
        {say('estateImport.counts', {
          added: addedCount,
          changed: changedCount,
          unchanged: unchangedCount,
          buildings,
        })}
      </ImportHead>
      <ActRefusals act={act} />
      <RowProblems problems={problems} count={problemCount} />
      <EstateChanges kind="changed" changes={preview.changed} count={changedCount} />
      <EstateChanges kind="added" changes={preview.added} count={addedCount} />
    </>
  )
}
