import { useState } from 'react'
import { goTo, NotFound, NotYet, pagesOf, useAct, useAddressFilters, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, EmptyState, Page, PageHeader, Section, Waiting } from '@linli/ui'
import { TextField } from '@linli/ui/form'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { AreaFilterFields, asAreaFilter, firstFilters } from './area-filters.tsx'
import { ChosenPromises } from './chosen-promises.tsx'
import { ClassChips } from './class-chips.tsx'
import { PlannedAreas } from './planned-areas.tsx'
import './library.css'

const readPreview = graphql(/* GraphQL */ `
  query StandardChangeSetPreview($codes: [String!]!, $areas: StandardLibraryAreaFilterInput, $after: String) {
    standardLibrary {
      id
      revision
    }
    standardChangeSetPreview(codes: $codes, areas: $areas) {
      id
      chosen {
        isRetired
        item {
          ...StandardItemParts
        }
      }
      summary {
        problemCount
        counts {
          changeClass
          count
          managementAreaIds
        }
      }
      areas(first: 50, after: $after) {
        edges {
          node {
            ...PlannedArea
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`)

const standardChangeSetBegin = graphql(/* GraphQL */ `
  mutation StandardChangeSetBegin($input: StandardChangeSetBeginInput!) {
    standardChangeSetBegin(input: $input) {
      standardChangeSet {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** Chosen promises × chosen estates: first the outcome is looked at, area by area, then somebody decides. */
export default function NewChangeSetScreen() {
  const say = useSay()
  const filters = useAddressFilters({ ...firstFilters, codes: '' })
  const codes = filters.values.codes.split(',').filter(Boolean)
  const query = useRead(readPreview, { codes, areas: asAreaFilter(filters.values) })
  const shown = query.data ?? query.previousData
  const preview = shown?.standardChangeSetPreview
  const { rows, more, totalCount } = pagesOf(query, preview?.areas)
  /** Left out by hand; whatever would change is meant until somebody says otherwise. */
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [isReasonAsked, setReasonAsked] = useState(false)
  const act = useAct(standardChangeSetBegin, {
    onDone: ({ standardChangeSet }) => {
      if (standardChangeSet) goTo(address('/library/changes/:id', { id: standardChangeSet.id }))
    },
  })
  if (!shown || (query.error && !preview)) return <NotYet query={query} />
  if (!preview || codes.length === 0) return <NotFound home={address('/library')} />

  const counts = preview.summary.counts
  const changing = counts
    .filter(({ changeClass }) => changeClass !== 'UNCHANGED')
    .flatMap(({ managementAreaIds }) => managementAreaIds)
  const selected = new Set(changing.filter((id) => !leftOut.has(id)))

  function leaveOut(ids: readonly string[], isLeftOut: boolean) {
    const next = new Set(leftOut)
    for (const id of ids) {
      if (isLeftOut) next.add(id)
      else next.delete(id)
    }
    setLeftOut(next)
  }

  function begin() {
    if (!reason.trim()) return setReasonAsked(true)
    void act.run({
      revision: shown?.standardLibrary?.revision ?? 0,
      codes,
      managementAreaIds: changing.filter((id) => selected.has(id)),
      reason,
    })
  }

  return (
    <Page>
      <PageHeader
        above={<a href={address('/library')}>{say('library.title')}</a>}
        title={say('changeSet.new')}
        lead={say('changeSet.newLead')}
      />
      <ChosenPromises chosen={preview.chosen} />
      <Section title={say('changeSet.which')} note={say('changeSet.selected', { count: selected.size })}>
        <ClassChips
          counts={counts}
          selected={selected}
          onToggle={leaveOut}
          problemCount={preview.summary.problemCount}
        />
        <PlannedAreas
          rows={rows}
          more={more}
          totalCount={totalCount}
          selected={selected}
          changing={new Set(changing)}
          onSelect={(id, isSelected) => leaveOut([id], !isSelected)}
          filters={<AreaFilterFields field={filters.field} />}
          empty={
            query.loading ? (
              <Waiting lines={6} />
            ) : (
              <EmptyState title={say('library.noneDiffers')}>{say('changeSet.noneWords')}</EmptyState>
            )
          }
        />
      </Section>
      <Section title={say('changeSet.start')} sheet>
        <TextField
          name="reason"
          value={reason}
          onChange={setReason}
          label={say('library.reason')}
          hint={say('changeSet.reasonHint')}
          problem={isReasonAsked && !reason.trim() ? say('library.reasonMissing') : undefined}
          maxLength={300}
        />
        <ActRefusals act={act} />
        <p className="linli-note">{say('changeSet.startNote')}</p>
        <Button kind="primary" disabled={selected.size === 0} pending={act.pending} onClick={begin}>
          {say('changeSet.makeDrafts', { count: selected.size })}
        </Button>
      </Section>
    </Page>
  )
}
