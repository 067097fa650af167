import { useState } from 'react'
import { NotYet, useRead, useSeat } from '@linli/frontend-kit'
import {
  Button,
  EmptyState,
  Facts,
  formatMoment,
  Notice,
  Page,
  PageHeader,
  Section,
  StatusTag,
  useReader,
} from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { PolicyStageFragment, ResponsePoliciesQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { setsPolicies } from '../permissions.ts'
import { SetPolicyDialog } from './set-policy.dialog.tsx'
import './requests.css'

export const policyStage = graphql(/* GraphQL */ `
  fragment PolicyStage on ResponseStage {
    code
    name
    scope
    startsWith
    endsWith
    limitAmount
    limitUnit
    calendar
    hours {
      fromMinute
      untilMinute
    }
    warnMinutesBefore
    mayPause
  }
`)

const readPolicies = graphql(/* GraphQL */ `
  query ResponsePolicies {
    responsePolicies {
      id
      name
      isExample
      territoryCode
      estateType
      kind
      category
      longestPauseMinutes
      validFrom
      stages {
        ...PolicyStage
      }
    }
    exampleResponseStages {
      ...PolicyStage
    }
  }
`)

type Policy = ResponsePoliciesQuery['responsePolicies'][number]

/** What holds: for which requests, stage by stage. The district sets another; nothing that runs is changed by it. */
export default function PoliciesScreen() {
  const say = useSay()
  const seat = useSeat()
  const [isSetting, setSetting] = useState(false)
  const [isDone, setDone] = useState(false)
  const query = useRead(readPolicies, {})
  if (!query.data) return <NotYet query={query} />
  const { responsePolicies: policies, exampleResponseStages } = query.data
  const example = readFragment(policyStage, exampleResponseStages)
  const begin = policies[0] ? readFragment(policyStage, policies[0].stages) : example
  return (
    <Page>
      <PageHeader
        above={<a href={address('/requests')}>{say('request.title')}</a>}
        title={say('request.policies.title')}
        lead={say('request.policies.lead')}
        primary={
          seat &&
          setsPolicies(seat) && (
            <Button kind="primary" onClick={() => setSetting(true)}>
              {say('request.policies.set')}
            </Button>
          )
        }
      />
      {isDone && (
        <Notice tone="kept" announced>
          {say('request.policies.done')}
        </Notice>
      )}
      {policies.length === 0 && (
        <EmptyState title={say('request.policies.none')}>{say('request.policies.noneWords')}</EmptyState>
      )}
      {policies.map((policy) => (
        <PolicySection key={policy.id} policy={policy} />
      ))}
      {isSetting && (
        <SetPolicyDialog
          stages={begin}
          territoryCode={policies[0]?.territoryCode ?? ''}
          onClose={() => setSetting(false)}
          onDone={() => {
            setSetting(false)
            setDone(true)
            void query.refetch()
          }}
        />
      )}
    </Page>
  )
}

function PolicySection({ policy }: { policy: Policy }) {
  const say = useSay()
  const { language } = useReader()
  const { estateType, kind, category, territoryCode, validFrom, isExample } = policy
  const scope = [
    territoryCode,
    estateType && say(`request.policies.typeOf.${estateType}`),
    kind && say(`request.kind.${kind}`),
    category && say(`request.categories.${category}`),
  ]
  return (
    <Section
      title={policy.name}
      note={say('request.policies.since', { at: formatMoment(validFrom, language) })}
      sheet
    >
      <p>
        {say('request.policies.scope')} {scope.filter(Boolean).join(' · ')}{' '}
        {!estateType && !kind && !category && say('request.policies.everything')}{' '}
        {isExample && <StatusTag tone="soon">{say('request.policies.example')}</StatusTag>}
      </p>
      <Facts
        facts={readFragment(policyStage, policy.stages).map((stage) => ({
          name: stage.name,
          value: <StageLine stage={stage} />,
        }))}
      />
    </Section>
  )
}

function StageLine({ stage }: { stage: PolicyStageFragment }) {
  const say = useSay()
  const line = say('request.policies.summary', {
    from: say(`request.event.${stage.startsWith}`),
    amount: stage.limitAmount,
    unit: say(`request.policies.unitOf.${stage.limitUnit}`),
    calendar: say(`request.policies.calendarOf.${stage.calendar}`),
  })
  const ends = stage.endsWith.map((end) => say(`request.event.${end}`)).join(' / ')
  const scope = stage.scope === 'EVERY' ? '' : ` · ${say(`request.policies.scopeOf.${stage.scope}`)}`
  return (
    <>
      {line} → {ends}
      {scope}
    </>
  )
}
