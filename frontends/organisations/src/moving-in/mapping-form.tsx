import { useState } from 'react'
import { useAct, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, Section } from '@linli/ui'
import { NumberField, SelectField, TextField } from '@linli/ui/form'
import { DataTable, type Column } from '@linli/ui/table'
import { graphql } from '../gql/gql.ts'
import type { ImportRunDeskFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const importRunCheck = graphql(/* GraphQL */ `
  mutation ImportRunCheck($input: ImportRunCheckInput!) {
    importRunCheck(input: $input) {
      importRun {
        ...ImportRunDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const importRunLayOut = graphql(/* GraphQL */ `
  mutation ImportRunLayOut($input: ImportRunLayOutInput!) {
    importRunLayOut(input: $input) {
      importRun {
        ...ImportRunDesk
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const readMappings = graphql(/* GraphQL */ `
  query ImportMappings($kind: ImportKind!) {
    importMappings(kind: $kind) {
      id
      name
    }
  }
`)

type LaidOutColumn = ImportRunDeskFragment['columns'][number]

/** What the columns of the file hold: guessed, corrected here, and kept under a name for the next file. */
export function MappingForm({ run }: { run: ImportRunDeskFragment }) {
  const say = useSay()
  const { id: importRunId, revision, kind, columns, fields, headingRow } = run
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const [constants, setConstants] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(run.constants.map(({ field, value }) => [field, value])),
  )
  const [mappingName, setMappingName] = useState(run.mappingName ?? '')
  const [saveAs, setSaveAs] = useState('')
  const mappings = useRead(readMappings, { kind }).data?.importMappings ?? []
  const act = useAct(importRunCheck, { refetchQueries: ['ImportMappings'] })
  const held = new Set(columns.map(({ heading, field }) => said[heading] ?? field ?? ''))
  const open = fields.filter(({ key, constant }) => constant && !held.has(key))
  const check = () =>
    void act.run({
      importRunId,
      revision,
      mappingName: mappingName || null,
      columns: Object.entries(said).map(([heading, field]) => ({ heading, field: field || null })),
      constants: open.flatMap(({ key }) => {
        const value = constants[key]?.trim()
        return value ? [{ field: key, value }] : []
      }),
      saveAs: saveAs.trim() || null,
    })
  return (
    <Section
      title={say('movingIn.columns')}
      note={say('movingIn.foundAt', { row: headingRow, sheet: run.sheet || '—' })}
    >
      <p>{say('movingIn.columnsLead')}</p>
      {mappings.length > 0 && (
        <SelectField<string>
          label={say('movingIn.useMapping')}
          name="mapping"
          value={mappingName}
          onChange={setMappingName}
          optional
          choices={[
            { value: '', label: say('movingIn.noMapping') },
            ...mappings.map(({ name }) => ({ value: name, label: name })),
          ]}
        />
      )}
      <Columns
        columns={columns}
        fields={fields}
        said={said}
        onSay={(heading, field) => setSaid({ ...said, [heading]: field })}
      />
      {open.map(({ key, label }) => (
        <TextField
          key={key}
          label={say('movingIn.constant', { field: label })}
          hint={say('movingIn.constantHint')}
          name={`constant-${key}`}
          value={constants[key] ?? ''}
          onChange={(value) => setConstants({ ...constants, [key]: value })}
          optional
        />
      ))}
      <TextField
        label={say('movingIn.saveAs')}
        hint={say('movingIn.saveAsHint')}
        name="saveAs"
        value={saveAs}
        onChange={setSaveAs}
        maxLength={50}
        optional
      />
      <ActRefusals act={act} />
      <div className="linli-action-row">
        <Button kind={run.checkedAt === null ? 'primary' : 'plain'} pending={act.pending} onClick={check}>
          {say('movingIn.act.CHECK')}
        </Button>
      </div>
      <p className="linli-note">{say('movingIn.nothingWritten')}</p>
      <LayOut run={run} />
    </Section>
  )
}

interface ColumnsProps {
  columns: readonly LaidOutColumn[]
  fields: ImportRunDeskFragment['fields']
  said: Readonly<Record<string, string>>
  onSay: (heading: string, field: string) => void
}

function Columns(props: ColumnsProps) {
  const say = useSay()
  const columns = useColumns(props)
  return (
    <DataTable
      name="organisations.import-columns"
      title={say('movingIn.columns')}
      columns={columns}
      rows={props.columns}
      rowKey={({ heading }) => heading}
      empty={null}
    />
  )
}

function useColumns({ fields, said, onSay }: ColumnsProps): Column<LaidOutColumn>[] {
  const say = useSay()
  const choices = [
    { value: '', label: say('movingIn.leftOut') },
    ...fields.map(({ key, label, required }) => ({
      value: key,
      label: required ? say('movingIn.requiredField', { field: label }) : label,
    })),
  ]
  return [
    {
      key: 'heading',
      title: say('movingIn.heading'),
      cell: ({ heading }) => heading || '—',
      value: ({ heading }) => heading,
      isAlwaysShown: true,
    },
    {
      key: 'samples',
      title: say('movingIn.samples'),
      cell: ({ samples }) => samples.join(say('listSeparator')),
      value: ({ samples }) => samples.join(' '),
    },
    {
      key: 'field',
      title: say('movingIn.holds'),
      cell: ({ heading, field }) => (
        <SelectField<string>
          label={say('movingIn.holdsOf', { heading })}
          labelHidden
          name={`column-${heading}`}
          value={said[heading] ?? field ?? ''}
          onChange={(value) => onSay(heading, value)}
          choices={choices}
        />
      ),
      value: ({ heading, field }) => said[heading] ?? field ?? '',
      isAlwaysShown: true,
    },
  ]
}

/** Where the headings stand, for the file in which they were found in the wrong place. */
function LayOut({ run }: { run: ImportRunDeskFragment }) {
  const say = useSay()
  const [row, setRow] = useState<number | null>(run.headingRow)
  const [sheet, setSheet] = useState(run.sheet)
  const act = useAct(importRunLayOut)
  return (
    <details>
      <summary>{say('movingIn.elsewhere')}</summary>
      {run.sheet !== '' && (
        <TextField label={say('movingIn.sheet')} name="sheet" value={sheet} onChange={setSheet} optional />
      )}
      <NumberField label={say('movingIn.headingRow')} name="headingRow" value={row} onChange={setRow} />
      <ActRefusals act={act} />
      <Button
        pending={act.pending}
        onClick={() =>
          void act.run({
            importRunId: run.id,
            revision: run.revision,
            sheet: sheet || null,
            headingRow: row ?? 1,
          })
        }
      >
        {say('movingIn.layOut')}
      </Button>
    </details>
  )
}
