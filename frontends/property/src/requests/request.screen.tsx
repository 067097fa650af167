import { NotFound, NotYet, useLive, useParams, useRead } from '@linli/frontend-kit'
import {
  Beside,
  EventHistory,
  Facts,
  formatMoment,
  Notice,
  Page,
  PageHeader,
  Section,
  useReader,
  WorkflowSteps,
} from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { ClockList } from './clock-list.tsx'
import { RequestActs } from './request-acts.tsx'
import { RequestMarks, RequestStatus } from './request-status.tsx'
import { requestSteps } from './request-steps.ts'
import { readRequest, requestChanged, requestDesk, requestRow } from './request.documents.ts'
import type { Request } from './request.type.ts'
import './requests.css'

/** One request: what was asked, where it stands, how much time there is, what happened, and the buttons that are mine. */
export default function RequestScreen() {
  const say = useSay()
  const { id = '' } = useParams()
  const query = useRead(readRequest, { id })
  useLive(requestChanged, { id })
  const desk = readFragment(requestDesk, query.data?.serviceRequest)
  const row = readFragment(requestRow, desk)
  if (!desk || !row)
    return query.data && !query.error ? <NotFound home={address('/requests')} /> : <NotYet query={query} />
  const request: Request = { ...desk, ...row }
  return (
    <Page>
      <PageHeader
        above={
          <>
            <a href={address('/requests')}>{say('request.title')}</a> · {request.estate?.name} {request.place}
          </>
        }
        title={say('request.titleOf', { number: request.number })}
        status={
          <>
            <RequestStatus status={request.status} /> <RequestMarks {...request} />
          </>
        }
        lead={`${say(`request.kind.${request.kind}`)} · ${say(`request.categories.${request.category}`)}`}
      />
      <WorkflowSteps
        name={say('request.steps')}
        steps={requestSteps(request).map(({ step, ...more }) => ({
          name: say(`request.status.${step}`),
          ...more,
        }))}
      />
      <RequestActs request={request} />
      <Beside
        main={
          <>
            <Section title={say('request.words')} sheet>
              <p className="property-request-said">{request.words}</p>
            </Section>
            <Section title={say('request.clocks.title')} note={request.policy?.name} sheet>
              {request.policy?.isExample && <Notice tone="calm">{say('request.clocks.example')}</Notice>}
              <ClockList clocks={request.clocks} />
            </Section>
          </>
        }
        aside={
          <>
            <Section title={say('request.facts')} sheet>
              <RequestFacts request={request} />
            </Section>
            <Section title={say('request.history')}>
              <RequestHistory request={request} />
            </Section>
          </>
        }
      />
    </Page>
  )
}

function RequestFacts({ request }: { request: Request }) {
  const say = useSay()
  const { language } = useReader()
  const { requester, channel, handlerName, plannedAt, waitingMinutes, rating, outcome } = request
  const who = requester ? [requester.maskedName, requester.maskedPhone].filter(Boolean).join(' ') : null
  const facts = [
    {
      name: say('request.requester'),
      value: who ?? say('request.unknown'),
    },
    { name: say('request.channelName'), value: say(`request.channel.${channel}`) },
    { name: say('request.placedAt'), value: formatMoment(request.placedAt, language) },
    { name: say('request.handler'), value: handlerName ?? '—' },
    ...(plannedAt ? [{ name: say('request.plannedAt'), value: formatMoment(plannedAt, language) }] : []),
    ...(waitingMinutes == null
      ? []
      : [{ name: say('request.waited'), value: say('request.minutes', { count: waitingMinutes }) }]),
    ...(outcome ? [{ name: say('request.outcomeName'), value: say(`request.outcome.${outcome}`) }] : []),
    ...(request.status === 'CLOSED'
      ? [
          {
            name: say('request.ratingName'),
            value: rating ? say('request.stars', { count: rating }) : say('request.unrated'),
          },
        ]
      : []),
    ...(request.mergedInto
      ? [
          {
            name: say('request.mergedInto'),
            value: (
              <a href={address('/requests/:id', { id: request.mergedInto.id })}>
                {request.mergedInto.number}
              </a>
            ),
          },
        ]
      : []),
  ]
  return <Facts facts={facts} />
}

function RequestHistory({ request }: { request: Request }) {
  const say = useSay()
  const { language } = useReader()
  return (
    <EventHistory
      name={say('request.history')}
      events={request.events
        .toReversed()
        .map(({ id, kind, at, until, words, byResident, organisationName, by }) => ({
          id,
          at,
          sentence: until
            ? say('request.eventUntil', {
                event: say(`request.event.${kind}`),
                until: formatMoment(until, language),
              })
            : say(`request.event.${kind}`),
          ...(words && { reason: words }),
          by: [
            byResident ? say('request.resident') : null,
            by && `${by.personName} ${by.post}`,
            organisationName,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
    />
  )
}
