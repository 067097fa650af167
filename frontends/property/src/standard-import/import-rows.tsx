import { Section } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { standardItemParts } from '../service-standards/standard-version.fragments.ts'
import type { PairableRow } from './pairings.ts'

type ReadRow = PairableRow & { item?: FragmentType<typeof standardItemParts> | null }

/** Every row of the file and what was made of it. */
export function ImportRows({ rows }: { rows: readonly ReadRow[] }) {
  const say = useSay()
  const itemOf = ({ item }: ReadRow) => readFragment(standardItemParts, item)
  const pairingOf = ({ pairing, pairedWith }: ReadRow) =>
    [say(`import.pairing.${pairing}`), pairedWith].filter(Boolean).join(' ')
  const columns: Column<ReadRow>[] = [
    {
      key: 'row',
      title: say('import.rowNumber'),
      cell: ({ row }) => row,
      value: ({ row }) => row,
      width: '5em',
      isAlwaysShown: true,
    },
    {
      key: 'title',
      title: say('import.rowTitle'),
      cell: (row) => itemOf(row)?.title ?? say('paste.unreadable'),
      value: (row) => itemOf(row)?.title ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'wording',
      title: say('editor.fieldWording'),
      cell: (row) => itemOf(row)?.wording ?? '',
      value: (row) => itemOf(row)?.wording ?? '',
    },
    {
      key: 'promise',
      title: say('import.rowPromise'),
      cell: (row) => itemOf(row)?.promise ?? '',
      value: (row) => itemOf(row)?.promise ?? '',
    },
    { key: 'pairing', title: say('import.rowPairing'), cell: pairingOf, value: pairingOf },
  ]
  return (
    <Section title={say('import.rowsTitle')}>
      <DataTable
        name="property.import-rows"
        title={say('import.rowsTitle')}
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        empty={<p className="linli-note">{say('import.noRows')}</p>}
        isCompact
      />
    </Section>
  )
}
