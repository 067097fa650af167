import { fileAddress, NotFound, NotYet, useParams, useRead } from '@linli/frontend-kit'
import {
  Beside,
  EventHistory,
  Facts,
  formatDay,
  formatMoment,
  Page,
  PageHeader,
  Section,
  useReader,
} from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import type { ResolutionQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { resolutionLine } from './joint-meeting.fragments.ts'
import { ResolutionActs } from './resolution-acts.tsx'
import { readResolution } from './resolution.documents.ts'
import { ResolutionStatus } from './resolution-status.tsx'
import './joint-meetings.css'

/** One resolution: who has it, until when, what was reported, and the one button that moves it on. */
export default function ResolutionScreen() {
  const say = useSay()
  const { language } = useReader()
  const { id = '' } = useParams()
  const query = useRead(readResolution, { id })
  const whole = query.data?.resolution
  const line = readFragment(resolutionLine, whole)
  if (!whole || !line)
    return query.data && !query.error ? <NotFound home={address('/resolutions')} /> : <NotYet query={query} />
  const { text, reference, ownerName, raiserName, dueOn, jointMeetingId, meetingReference, attempts } = line
  const facts = [
    { name: say('resolution.owner'), value: ownerName ?? '—' },
    { name: say('resolution.raiser'), value: raiserName ?? '—' },
    { name: say('resolution.dueOn'), value: formatDay(dueOn, language) },
    {
      name: say('resolution.meeting'),
      value: <a href={address('/meetings/:id', { id: jointMeetingId })}>{meetingReference}</a>,
    },
    ...(line.status === 'REPORTED' && line.verifiableFrom
      ? [
          {
            name: say('resolution.asked'),
            value: say('resolution.askedWords', {
              count: attempts,
              day: formatDay(line.verifiableFrom, language),
            }),
          },
        ]
      : []),
  ]
  return (
    <Page>
      <PageHeader
        above={<a href={address('/resolutions')}>{say('resolution.title')}</a>}
        title={text}
        status={<ResolutionStatus {...line} />}
        lead={reference}
      />
      <ResolutionActs resolution={line} onDone={() => void query.refetch()} />
      <Beside
        main={
          <>
            <Facts facts={facts} />
            <Reports resolution={whole} />
          </>
        }
        aside={
          whole.events.length > 0 && (
            <Section title={say('meeting.history')}>
              <EventHistory
                name={say('meeting.history')}
                events={whole.events.map(({ id: eventId, kind, at, note, isRecorded, actor }) => ({
                  ...{ id: eventId, at },
                  sentence: `${say(`meeting.event.${kind}`)}${isRecorded ? say('meeting.recordedMark') : ''}`,
                  ...(note && { reason: note }),
                  ...(actor && {
                    by: [actor.personName, actor.organisationName].filter(Boolean).join(' · '),
                  }),
                }))}
              />
            </Section>
          )
        }
      />
    </Page>
  )
}

/** What its owner reported, with what proves it; what was sent back stays beside it. */
function Reports({ resolution }: { resolution: NonNullable<ResolutionQuery['resolution']> }) {
  const say = useSay()
  const { language } = useReader()
  if (resolution.reports.length === 0) return null
  return (
    <Section title={say('resolution.reports')}>
      {resolution.reports.map(({ id, words, files, reportedAt, reporter, sentBackReason }) => (
        <article key={id} className="property-resolution-report">
          <p>{words}</p>
          {files.length > 0 && (
            <p>
              {files.map((file, at) => (
                <a key={file.id} href={fileAddress(file.id)}>
                  {say('resolution.file', { number: at + 1 })}{' '}
                </a>
              ))}
            </p>
          )}
          <p className="linli-note">
            {[formatMoment(reportedAt, language), reporter?.personName, reporter?.organisationName]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {sentBackReason && (
            <blockquote>
              {say('resolution.sentBack')} {sentBackReason}
            </blockquote>
          )}
        </article>
      ))}
    </Section>
  )
}
