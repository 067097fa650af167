import { useState } from 'react'
import { Button, EmptyState, Section } from '@linli/ui'
import { PlusIcon } from '@linli/ui/icons'
import { DataTable, type Column } from '@linli/ui/table'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { EstateBuildingsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { BuildingDialog } from './building.dialog.tsx'

export const estateBuildings = graphql(/* GraphQL */ `
  fragment EstateBuildings on Estate {
    id
    name
    availableActions
    buildings {
      id
      code
      name
      storeys
      entrances
      households
    }
  }
`)

export type Building = EstateBuildingsFragment['buildings'][number]

/** The houses of an estate. */
export function Buildings({ estate }: { estate: FragmentType<typeof estateBuildings> }) {
  const say = useSay()
  const { id, name, availableActions, buildings } = readFragment(estateBuildings, estate)
  const [dialog, setDialog] = useState<{ building?: Building } | null>(null)
  const mayChange = availableActions.includes('REGISTER_BUILDING')
  const add = mayChange && (
    <Button icon={PlusIcon} onClick={() => setDialog({})}>
      {say('buildings.add')}
    </Button>
  )
  const columns = useColumns(mayChange ? (building) => setDialog({ building }) : null)
  return (
    <Section
      title={say('buildings.title')}
      note={say('buildings.count', { count: buildings.length })}
      actions={buildings.length > 0 && add}
    >
      <DataTable
        name="organisations.buildings"
        title={say('buildings.tableTitle', { name })}
        columns={columns}
        rows={buildings}
        rowKey={(building) => building.id}
        isCompact
        empty={
          <EmptyState title={say('buildings.emptyTitle')} action={add}>
            {say('buildings.emptyWords')}
          </EmptyState>
        }
      />
      {dialog && <BuildingDialog estate={{ id, name }} {...dialog} onClose={() => setDialog(null)} />}
    </Section>
  )
}

function useColumns(change: ((building: Building) => void) | null): Column<Building>[] {
  const say = useSay()
  return [
    {
      key: 'name',
      title: say('buildings.name'),
      cell: (building) => building.name,
      value: (building) => building.name,
      isAlwaysShown: true,
    },
    ...(['storeys', 'entrances', 'households'] as const).map((key): Column<Building> => ({
      key,
      title: say(`buildings.${key}`),
      cell: (building) => building[key] ?? say('unknown'),
      value: (building) => building[key] ?? null,
      align: 'end',
    })),
    {
      key: 'code',
      title: say('estate.code'),
      cell: ({ code }) => code,
      value: ({ code }) => code,
      isHiddenAtFirst: true,
    },
    ...(change
      ? [
          {
            key: 'acts',
            title: say('acts'),
            cell: (building: Building) => (
              <Button compact onClick={() => change(building)}>
                {say('buildings.change')}
              </Button>
            ),
          },
        ]
      : []),
  ]
}
