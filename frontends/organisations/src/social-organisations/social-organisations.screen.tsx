import { useState } from 'react'
import { NotYet, pagesOf, useAddressFilters, useRead, useSeat } from '@linli/frontend-kit'
import { Button, EmptyState, formatDay, formatNumber, Page, PageHeader, useReader, Waiting } from '@linli/ui'
import { PlusIcon } from '@linli/ui/icons'
import { DataTable, type Column } from '@linli/ui/table'
import { socialOrganisationAddress } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { SocialOrganisationsQuery, SocialStage } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { keepsRegisters } from '../permissions.ts'
import { PlaceFilter } from '../places/place-filter.tsx'
import { BeginSocialOrganisationDialog } from './begin-social-organisation.dialog.tsx'
import { nextStep } from './next-step.ts'
import { socialStages } from './social-stages.ts'
import { StageTag } from './stage-tag.tsx'
import './social-organisations.css'

const readSocialOrganisations = graphql(/* GraphQL */ `
  query SocialOrganisations($stage: SocialStage, $place: String, $after: String) {
    socialStages(territoryCode: $place) {
      stage
      count
    }
    socialOrganisations(stage: $stage, territoryCode: $place, first: 30, after: $after) {
      edges {
        node {
          id
          name
          purpose
          stage
          grade
          stageSince
          availableActions
          community {
            id
            name
          }
          guide {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

/** Clubs and associations of residents: how many stand where on the way, and which could go on today. */
export default function SocialOrganisationsScreen() {
  const say = useSay()
  const seat = useSeat()
  const filters = useAddressFilters({ stage: '', place: '' })
  const { place } = filters.values
  const stage = socialStages.find((one) => one === filters.values.stage) ?? null
  const [isAdding, setAdding] = useState(false)
  const query = useRead(readSocialOrganisations, { stage, place: place || null })
  const data = query.data ?? query.previousData
  const { rows, more, totalCount } = pagesOf(query, data?.socialOrganisations)
  const columns = useColumns()
  if (query.error && !data) return <NotYet query={query} />
  const add = seat !== null && keepsRegisters(seat) && (
    <Button kind="primary" icon={PlusIcon} onClick={() => setAdding(true)}>
      {say('social.begin')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={say('social.title')} lead={say('social.lead')} primary={add} />
      {data && (
        <StageChain
          counts={data.socialStages}
          chosen={stage}
          onChoose={(chosen) => filters.set({ stage: chosen === stage ? '' : chosen })}
        />
      )}
      <DataTable
        name="organisations.social-organisations"
        title={say('social.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => socialOrganisationAddress(id)}
        more={more}
        totalCount={totalCount}
        filters={<PlaceFilter code={place} onClear={() => filters.set({ place: '' })} />}
        empty={
          !data ? (
            <Waiting lines={8} />
          ) : filters.isNarrowed ? (
            <EmptyState
              title={say('noneFound')}
              action={<Button onClick={filters.clear}>{say('clearFilters')}</Button>}
            />
          ) : (
            <EmptyState title={say('social.emptyTitle')} action={add}>
              {say('social.emptyWords')}
            </EmptyState>
          )
        }
      />
      {isAdding && (
        <BeginSocialOrganisationDialog territoryCode={place || null} onClose={() => setAdding(false)} />
      )}
    </Page>
  )
}

interface StageChainProps {
  counts: SocialOrganisationsQuery['socialStages']
  chosen: SocialStage | null
  onChoose: (stage: SocialStage) => void
}

/** The chain as a picture: how many stand at each stage. A number opens its rows. */
function StageChain({ counts, chosen, onChoose }: StageChainProps) {
  const say = useSay()
  const { language } = useReader()
  return (
    <ol className="organisations-stages" aria-label={say('social.chain')}>
      {counts.map(({ stage, count }) => (
        <li key={stage} className={stage === 'DORMANT' ? 'organisations-stage-beside' : undefined}>
          <button type="button" aria-pressed={stage === chosen} onClick={() => onChoose(stage)}>
            <strong>{formatNumber(count, language)}</strong>
            <span>{say(`social.stage.${stage}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

type Row = SocialOrganisationsQuery['socialOrganisations']['edges'][number]['node']

function useColumns(): Column<Row>[] {
  const say = useSay()
  const { language } = useReader()
  const next = ({ stage, availableActions }: Row) => {
    const step = nextStep(stage, availableActions)
    return step ? say(`social.step.${step}`) : ''
  }
  return [
    {
      key: 'name',
      title: say('social.name'),
      cell: ({ name, purpose }) => (
        <>
          {name} <span className="linli-note">{purpose}</span>
        </>
      ),
      value: ({ name }) => name,
      isAlwaysShown: true,
    },
    {
      key: 'stage',
      title: say('social.stageName'),
      cell: (social) => <StageTag social={social} />,
      value: ({ stage }) => say(`social.stage.${stage}`),
    },
    {
      key: 'stageSince',
      title: say('social.since'),
      cell: ({ stageSince }) => formatDay(stageSince, language),
      value: ({ stageSince }) => stageSince,
    },
    {
      key: 'place',
      title: say('social.place'),
      cell: ({ community }) => community?.name ?? '',
      value: ({ community }) => community?.name ?? '',
    },
    {
      key: 'guide',
      title: say('social.guide'),
      cell: ({ guide }) => guide?.name ?? say('notOnRecord'),
      value: ({ guide }) => guide?.name ?? '',
    },
    {
      key: 'next',
      title: say('social.next'),
      cell: next,
      value: next,
    },
  ]
}
