import { useState } from 'react'
import { goTo, ScreenError, useAct, useRead } from '@linli/frontend-kit'
import { ActFailure } from '@linli/frontend-kit/acts'
import { Button, Notice, Section, StatusTag, Waiting } from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import { versionAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { ChangeList } from '../service-standards/change-list.tsx'
import { Chapters } from '../service-standards/chapters.tsx'
import { RouteSummary } from '../service-standards/route-summary.tsx'
import { ImportPairings } from './import-pairings.tsx'
import { importProblem, ImportProblems } from './import-problems.tsx'
import { ImportRows } from './import-rows.tsx'
import { setsLevelsBeside, sourceAsInput, type ImportSource } from './import-source.ts'
import { choicesAsInput, countUndecided, type PairingChoices } from './pairings.ts'
import './standard-import.css'

const readImportPreview = graphql(/* GraphQL */ `
  query StandardImportPreview(
    $managementAreaId: ID!
    $fileId: ID
    $text: String
    $html: String
    $level: Int
    $pairings: [StandardImportPairingInput!]
  ) {
    standardImportPreview(
      managementAreaId: $managementAreaId
      fileId: $fileId
      text: $text
      html: $html
      level: $level
      pairings: $pairings
    ) {
      isAcceptable
      rowCount
      problemCount
      problems {
        ...ImportProblem
      }
      rows {
        row
        pairing
        pairedWith
        candidates
        item {
          ...StandardItemParts
        }
      }
      missing {
        ...StandardItemParts
      }
      route {
        changeClass
        explanation
        needsConfirmation
        needsReview
        needsLegalBasis
        bodies
        commentDays
        canBeSplit
      }
      diff {
        summary
        stricter
        looser
        added
        removed
        reworded
        notComparable
        unchanged
        changes {
          ...StandardChangeRow
        }
      }
    }
  }
`)

const standardVersionImport = graphql(/* GraphQL */ `
  mutation StandardVersionImport($input: StandardVersionImportInput!) {
    standardVersionImport(input: $input) {
      standardVersion {
        id
        reference
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const levels = ['1', '2', '3'] as const

interface ImportPreviewProps {
  area: { id: string; titles: ReadonlyMap<string, string> }
  source: ImportSource
  onAnother: () => void
}

/** What the import would do, with every row accounted for. Until it is accepted nothing is written. */
export function ImportPreview({ area, source, onAnother }: ImportPreviewProps) {
  const say = useSay()
  const [choices, setChoices] = useState<PairingChoices>({})
  const [level, setLevel] = useState('1')
  const input = {
    managementAreaId: area.id,
    ...sourceAsInput(source),
    level: Number(level),
    pairings: choicesAsInput(choices),
  }
  const query = useRead(readImportPreview, input, { fetchPolicy: 'no-cache' })
  const preview = (query.data ?? query.previousData)?.standardImportPreview
  const act = useAct(standardVersionImport, {
    onDone: ({ standardVersion }) => {
      if (standardVersion) goTo(versionAddress(standardVersion.reference, 'edit'))
    },
  })

  if (!preview) {
    if (query.error) return <ScreenError error={query.error} onRetry={() => void query.refetch()} />
    if (query.data) return <Notice tone="late">{say('import.unreadable')}</Notice>
    return (
      <>
        <p role="status">{say('import.reading')}</p>
        <Waiting lines={8} />
      </>
    )
  }

  const undecided = countUndecided(preview.rows)
  const hasLevels = level !== '1' || setsLevelsBeside(readFragment(importProblem, preview.problems))
  return (
    <>
      <div className="property-import-head">
        <p>
          <strong>{source.kind === 'file' ? source.name : say('import.pastedRows')}</strong>
          <span className="linli-note"> {say('import.rowsRead', { count: preview.rowCount })}</span>{' '}
          <StatusTag tone={preview.isAcceptable ? 'kept' : 'soon'}>
            {say(preview.isAcceptable ? 'import.acceptable' : 'import.notAcceptable')}
          </StatusTag>
        </p>
        <div className="linli-action-row">
          <Button onClick={onAnother}>{say('import.anotherFile')}</Button>
          <Button
            kind="primary"
            disabled={!preview.isAcceptable}
            pending={act.pending}
            onClick={() => void act.run(input)}
          >
            {say('import.accept')}
          </Button>
        </div>
        <p className="linli-note">
          {say('import.nothingWritten')}
          {!preview.isAcceptable && ` · ${say('import.acceptWhyNot')}`}
        </p>
      </div>
      {hasLevels && (
        <div className="property-narrow">
          <SelectField
            name="level"
            value={level}
            onChange={(next) => {
              // Rows of another level say other things: what was paired before may not fit.
              setChoices({})
              setLevel(next)
            }}
            label={say('import.level')}
            choices={levels.map((number) => ({
              value: number,
              label: say('import.levelNumber', { number }),
            }))}
          />
        </div>
      )}
      <ActFailure act={act} />
      {act.refusals.length > 0 && (
        <Notice tone="late" title={say('import.refusedTitle')} announced>
          {act.refusals.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
        </Notice>
      )}
      {preview.route && <RouteSummary route={preview.route} diff={preview.diff ?? null} />}
      <ImportProblems problems={preview.problems} problemCount={preview.problemCount} />
      <ImportPairings
        rows={preview.rows}
        missing={preview.missing}
        titles={area.titles}
        choices={choices}
        undecided={undecided}
        pending={query.loading}
        onChoose={(row, code) => setChoices({ ...choices, [row]: code })}
      />
      {preview.missing.length > 0 && (
        <Section
          title={say('import.missingTitle')}
          note={say('import.missingCount', { count: preview.missing.length })}
          sheet
        >
          <p>{say('import.missingLead')}</p>
          <Chapters items={preview.missing} isSelection />
        </Section>
      )}
      {preview.diff && preview.diff.changes.length > 0 && (
        <Section
          title={say('import.diffTitle')}
          {...(preview.diff.unchanged > 0 && {
            note: say('changes.unchanged', { count: preview.diff.unchanged }),
          })}
          sheet
        >
          <p>{preview.diff.summary}</p>
          <ChangeList changes={preview.diff.changes} />
        </Section>
      )}
      <ImportRows rows={preview.rows} />
    </>
  )
}
