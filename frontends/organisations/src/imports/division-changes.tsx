import { Section, StatusTag } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { DivisionChangePartsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

export const divisionChangeParts = graphql(/* GraphQL */ `
  fragment DivisionChangeParts on DivisionChange {
    code
    name
    formerName
    estatesInside
  }
`)

interface DivisionChangesProps {
  kind: 'added' | 'renamed' | 'vanished'
  changes: readonly FragmentType<typeof divisionChangeParts>[]
  count: number
}

/** Places that the list adds, names otherwise, or no longer has; with the estates somebody then has to look after. */
export function DivisionChanges({ kind, changes, count }: DivisionChangesProps) {
  const say = useSay()
  const columns = useColumns(kind)
  const rows = readFragment(divisionChangeParts, changes)
  if (rows.length === 0) return null
  const title = say(`divisionImport.${kind}`)
  return (
    <Section
      title={title}
      note={
        count > rows.length
          ? say('import.firstOf', { shown: rows.length, count })
          : say('place.insideCount', { count })
      }
    >
      <DataTable
        name={`organisations.divisions-${kind}`}
        title={title}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        empty={null}
        isCompact
      />
    </Section>
  )
}

function useColumns(kind: DivisionChangesProps['kind']): Column<DivisionChangePartsFragment>[] {
  const say = useSay()
  return [
    {
      key: 'code',
      title: say('place.code'),
      cell: ({ code }) => code,
      value: ({ code }) => code,
      width: '10em',
      isAlwaysShown: true,
    },
    {
      key: 'name',
      title: say('divisionImport.name'),
      cell: ({ name, formerName }) =>
        formerName ? (
          <>
            <del>{formerName}</del> → {name}
          </>
        ) : (
          name
        ),
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'estates',
      title: say('divisionImport.estatesInside'),
      cell: ({ estatesInside }) =>
        kind === 'vanished' && estatesInside > 0 ? (
          <StatusTag tone="soon">{estatesInside}</StatusTag>
        ) : (
          estatesInside
        ),
      value: ({ estatesInside }) => estatesInside,
      align: 'end',
    },
  ]
}
