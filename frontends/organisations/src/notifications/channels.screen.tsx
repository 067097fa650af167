import { useState } from 'react'
import { NotYet, useRead, useSeat } from '@linli/frontend-kit'
import { Button, formatDay, Notice, Page, PageHeader, Section, StatusTag, useReader } from '@linli/ui'
import { DataTable, type Column } from '@linli/ui/table'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { Channel, DeliveryRulesQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { GroupRobots } from './group-robots.tsx'
import { OwnChannels } from './own-channels.tsx'
import { SetRuleDialog } from './set-rule.dialog.tsx'
import './notifications.css'

const readRules = graphql(/* GraphQL */ `
  query DeliveryRules {
    deliveryRules {
      available
      availableActions
      rules {
        purpose
        title
        isDuty
        channels
        inForceFrom
        setInPost
      }
    }
    myChannels {
      ...OwnChannel
    }
  }
`)

type Rule = NonNullable<DeliveryRulesQuery['deliveryRules']>['rules'][number]

/** On which ways I hear of things: mine, those of my organisation, and what the district lets out of the house. */
export default function ChannelsScreen() {
  const say = useSay()
  const seat = useSeat()
  const query = useRead(readRules, {})
  const [changed, setChanged] = useState<Rule | null>(null)
  const rules = query.data?.deliveryRules
  const maySet = rules?.availableActions.includes('SET') ?? false
  const columns = useColumns(rules?.available ?? [], maySet ? setChanged : null)
  if (!query.data || !rules) return <NotYet query={query} />
  const robotOwner = seat?.administrator ? seat.organisation : null
  return (
    <Page>
      <PageHeader
        above={<a href={address('/notifications')}>{say('notifications.title')}</a>}
        title={say('channels.title')}
        lead={say('channels.lead')}
      />
      <OwnChannels channels={query.data.myChannels} />
      {robotOwner && <GroupRobots organisation={robotOwner} />}
      <Section title={say('channels.rules')} note={say('channels.rulesNote')}>
        {!rules.available.includes('SMS') && !rules.available.includes('EMAIL') && (
          <Notice>{say('channels.noneAvailable')}</Notice>
        )}
        <DataTable
          name="organisations.delivery-rules"
          title={say('channels.rules')}
          columns={columns}
          rows={rules.rules}
          rowKey={({ purpose }) => purpose}
          empty={null}
        />
      </Section>
      {changed && <SetRuleDialog rule={changed} onClose={() => setChanged(null)} />}
    </Page>
  )
}

function useColumns(available: readonly Channel[], onChange: ((rule: Rule) => void) | null): Column<Rule>[] {
  const say = useSay()
  const { language } = useReader()
  const names = ({ channels }: Rule) =>
    channels
      .map((channel) =>
        available.includes(channel)
          ? say(`channel.${channel}`)
          : say('channels.lacking', { channel: say(`channel.${channel}`) }),
      )
      .join(say('listSeparator')) || say('channels.bellOnly')
  return [
    {
      key: 'title',
      title: say('channels.purpose'),
      cell: ({ title, isDuty }) => (
        <>
          {title} {isDuty && <StatusTag tone="soon">{say('notifications.duty')}</StatusTag>}
        </>
      ),
      value: ({ title }) => title,
      isAlwaysShown: true,
    },
    { key: 'channels', title: say('channels.chosen'), cell: names, value: names, isAlwaysShown: true },
    {
      key: 'since',
      title: say('channels.since'),
      cell: ({ inForceFrom, setInPost }) =>
        inForceFrom
          ? [formatDay(inForceFrom, language), setInPost].filter(Boolean).join(' · ')
          : say('channels.assumption'),
      value: ({ inForceFrom }) => inForceFrom ?? '',
    },
    ...(onChange
      ? [
          {
            key: 'acts',
            title: say('acts'),
            cell: (rule: Rule) => (
              <Button compact onClick={() => onChange(rule)}>
                {say('channels.change')}
              </Button>
            ),
          },
        ]
      : []),
  ]
}
