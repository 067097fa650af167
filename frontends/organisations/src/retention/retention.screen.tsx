import { useState } from 'react'
import { NotYet, pagesOf, useRead, useSeat, useToday } from '@linli/frontend-kit'
import {
  Button,
  EmptyState,
  Facts,
  formatDay,
  formatMoment,
  Page,
  PageHeader,
  Section,
  useReader,
  Waiting,
} from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { RetentionQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { governsDistrict, readsTrail } from '../permissions.ts'
import { SetRetentionDialog } from './set-retention.dialog.tsx'

const readRetention = graphql(/* GraphQL */ `
  query Retention($after: String) {
    retentionSettings {
      id
      inForceFrom
      invitationDays
      readingDays
      notificationDays
      contactDays
      fieldSignInDays
      setInPost
    }
    retentionRuns(first: 30, after: $after) {
      edges {
        node {
          id
          ranAt
          invitations
          readings
          notifications
          contacts
          fieldSignIns
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

/** For how long the district keeps what it knows of people, and what was purged when. */
export default function RetentionScreen() {
  const say = useSay()
  const { language } = useReader()
  const seat = useSeat()
  const today = useToday()
  const query = useRead(readRetention, {})
  const [isSetting, setSetting] = useState(false)
  const runColumns = useRunColumns()
  const answer = query.data ?? query.previousData
  const { rows, more, totalCount } = pagesOf(query, answer?.retentionRuns)
  if (!answer) return query.error ? <NotYet query={query} /> : <Waiting lines={8} />
  const settings = answer.retentionSettings
  const current = settings.find(({ inForceFrom }) => inForceFrom === null || (inForceFrom ?? '') <= today)
  return (
    <Page>
      <PageHeader
        above={<a href={address('/people')}>{say('people.title')}</a>}
        title={say('retention.title')}
        lead={say('retention.lead')}
        primary={
          seat !== null &&
          governsDistrict(seat) && (
            <Button kind="primary" onClick={() => setSetting(true)}>
              {say('retention.set')}
            </Button>
          )
        }
      />
      {settings.map((setting) => (
        <Section
          key={setting.id}
          sheet
          title={
            setting.inForceFrom
              ? say('retention.from', { day: formatDay(setting.inForceFrom, language) })
              : say('retention.byDefault')
          }
          note={[setting === current && say('retention.current'), setting.setInPost]
            .filter(Boolean)
            .join(' · ')}
        >
          <Facts
            facts={(
              ['contactDays', 'readingDays', 'notificationDays', 'invitationDays', 'fieldSignInDays'] as const
            ).map((name) => ({
              name: say(`retention.${name}`),
              value: say('retention.days', { count: setting[name] }),
            }))}
          />
        </Section>
      ))}
      {seat && readsTrail(seat) && (
        <Section title={say('retention.runs')} note={say('retention.runsNote')}>
          <DataTable
            name="organisations.retention-runs"
            title={say('retention.runs')}
            columns={runColumns}
            rows={rows}
            rowKey={({ id }) => id}
            more={more}
            totalCount={totalCount}
            empty={<EmptyState title={say('retention.noRuns')} />}
          />
        </Section>
      )}
      {isSetting && current && <SetRetentionDialog current={current} onClose={() => setSetting(false)} />}
    </Page>
  )
}

type Run = RetentionQuery['retentionRuns']['edges'][number]['node']

function useRunColumns(): Column<Run>[] {
  const say = useSay()
  const { language } = useReader()
  return [
    {
      key: 'ranAt',
      title: say('retention.night'),
      cell: ({ ranAt }) => formatMoment(ranAt, language),
      value: ({ ranAt }) => formatMoment(ranAt, language),
      isAlwaysShown: true,
    },
    ...(['contacts', 'readings', 'notifications', 'invitations', 'fieldSignIns'] as const).map(
      (key): Column<Run> => ({
        key,
        title: say(`retentionRun.${key}`),
        cell: (run) => run[key],
        value: (run) => run[key],
        align: 'end',
      }),
    ),
  ]
}
