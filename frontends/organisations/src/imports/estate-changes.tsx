import { Section } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { estateAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { EstateRowChangePartsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

export const estateRowChangeParts = graphql(/* GraphQL */ `
  fragment EstateRowChangeParts on EstateRowChange {
    row
    code
    name
    changed
  }
`)

interface EstateChangesProps {
  kind: 'added' | 'changed'
  changes: readonly FragmentType<typeof estateRowChangeParts>[]
  count: number
}

/** Estates that the table adds or corrects, each with its row and the headings that differ. */
export function EstateChanges({ kind, changes, count }: EstateChangesProps) {
  const say = useSay()
  const columns = useColumns(kind)
  const rows = readFragment(estateRowChangeParts, changes)
  if (rows.length === 0) return null
  const title = say(`estateImport.${kind}`)
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
        name={`organisations.estates-${kind}`}
        title={title}
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        empty={null}
        isCompact
      />
    </Section>
  )
}

function useColumns(kind: EstateChangesProps['kind']): Column<EstateRowChangePartsFragment>[] {
  const say = useSay()
  const headings = ({ changed }: EstateRowChangePartsFragment) => changed.join(say('listSeparator'))
  return [
    {
      key: 'row',
      title: say('import.row'),
      cell: ({ row }) => row,
      value: ({ row }) => row,
      width: '6em',
      isAlwaysShown: true,
    },
    {
      key: 'name',
      title: say('estate.name'),
      cell: ({ code, name }) => (code ? <a href={estateAddress(code)}>{name}</a> : name),
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    ...(kind === 'changed'
      ? [{ key: 'changed', title: say('estateImport.headings'), cell: headings, value: headings }]
      : []),
  ]
}
