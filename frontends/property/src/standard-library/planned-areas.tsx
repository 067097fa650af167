import type { ReactNode } from 'react'
import { StatusTag, TypeBadge } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { StandardChangeClass } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

export const plannedArea = graphql(/* GraphQL */ `
  fragment PlannedArea on StandardChangeSetPlan {
    changeClass
    problem
    managementArea {
      id
      code
      name
      estates {
        id
        type
      }
    }
    drafts {
      changeClass
      explanation
      sentences
    }
  }
`)

interface PlannedAreasProps {
  rows: readonly FragmentType<typeof plannedArea>[]
  more: { isThere: boolean; load: () => void; pending?: boolean }
  totalCount: number | null
  selected: ReadonlySet<string>
  /** Areas in which something would change: only these can be chosen. */
  changing: ReadonlySet<string>
  onSelect: (id: string, isSelected: boolean) => void
  filters: ReactNode
  empty: ReactNode
}

const tone: Partial<Record<StandardChangeClass, 'calm' | 'working' | 'kept' | 'soon'>> = {
  UNCHANGED: 'calm',
  EDITORIAL: 'working',
  FAVOURABLE: 'kept',
  MIXED: 'soon',
  ADVERSE: 'soon',
  FIRST: 'working',
}

/** Area by area: what kind of change it would be, what would differ, and which way it would take. */
export function PlannedAreas({ rows, selected, changing, onSelect, ...table }: PlannedAreasProps) {
  const say = useSay()
  const columns = useColumns()
  return (
    <DataTable
      name="property.planned-areas"
      title={say('changeSet.which')}
      columns={columns}
      rows={readFragment(plannedArea, rows)}
      rowKey={idOf}
      selection={{
        selected,
        onChange: (next) => {
          for (const id of changing) if (next.has(id) !== selected.has(id)) onSelect(id, next.has(id))
        },
        actions: null,
      }}
      {...table}
    />
  )
}

type Plan = ReturnType<typeof readPlan>
const readPlan = (plan: FragmentType<typeof plannedArea>) => readFragment(plannedArea, plan)
const idOf = ({ managementArea }: Plan) => managementArea?.id ?? ''

function useColumns(): Column<Plan>[] {
  const say = useSay()
  const sentences = ({ drafts }: Plan) => drafts.flatMap((draft) => draft.sentences)
  return [
    {
      key: 'name',
      title: say('areas.name'),
      cell: ({ managementArea }) => managementArea?.name ?? '–',
      value: ({ managementArea }) => managementArea?.name ?? '',
      isAlwaysShown: true,
    },
    {
      key: 'type',
      title: say('library.type'),
      cell: ({ managementArea }) =>
        [...new Set(managementArea?.estates.flatMap(({ type }) => type ?? []))].map((type) => (
          <TypeBadge key={type} type={type} />
        )),
    },
    {
      key: 'kind',
      title: say('changeSet.kind'),
      cell: ({ changeClass, problem }) =>
        problem ? (
          <StatusTag tone="late">{say('standing.FAILED')}</StatusTag>
        ) : (
          <StatusTag tone={tone[changeClass] ?? 'soon'}>{say(`changeClass.${changeClass}`)}</StatusTag>
        ),
      value: ({ changeClass }) => say(`changeClass.${changeClass}`),
    },
    {
      key: 'differs',
      title: say('changeSet.whatDiffers'),
      cell: (plan) => sentences(plan).map((sentence) => <p key={sentence}>{sentence}</p>),
      value: (plan) => sentences(plan).join('\n'),
    },
    {
      key: 'route',
      title: say('changeSet.way'),
      cell: ({ drafts, problem }) =>
        problem ?? drafts.map(({ changeClass, explanation }) => <p key={changeClass}>{explanation}</p>),
      value: ({ drafts, problem }) => problem ?? drafts.map(({ explanation }) => explanation).join('\n'),
    },
  ]
}
