import { dayAfter, NotYet, useAct, useRead, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { ChoicesField, SelectField, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { MeetingPlacesQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { jointMeetingCall } from './joint-meeting.documents.ts'
import { meetingInstant, meetingTimes } from './meeting-time.ts'

const readPlaces = graphql(/* GraphQL */ `
  query MeetingPlaces($communityCode: String!) {
    meetingPlaces(communityCode: $communityCode) {
      placeCode
      name
      guests {
        organisationId
        name
        isUsual
      }
      proposals {
        kind
        heading
        reasonWords
      }
    }
  }
`)

interface CallMeetingProps {
  communityCode: string
  /** The place that should meet next. */
  placeCode: string
  onClose: () => void
  onDone: (meetingId: string) => void
}

/** Calls a table together; what would stand on its agenda is seen before. */
export function CallMeetingDialog({ communityCode, ...rest }: CallMeetingProps) {
  const query = useRead(readPlaces, { communityCode })
  const places = query.data?.meetingPlaces
  if (!places || places.length === 0) return <NotYet query={query} />
  return <CallForm places={places} {...rest} />
}

type Place = MeetingPlacesQuery['meetingPlaces'][number]

interface CallFormProps extends Omit<CallMeetingProps, 'communityCode'> {
  places: readonly Place[]
}

function CallForm({ places, placeCode, onClose, onDone }: CallFormProps) {
  const say = useSay()
  const today = useToday()
  const usual = (place: Place | undefined) =>
    (place?.guests ?? []).filter(({ isUsual }) => isUsual).map(({ organisationId }) => organisationId)
  const first = places.find((place) => place.placeCode === placeCode) ?? places[0]!
  const act = useAct(jointMeetingCall, {
    onDone: ({ jointMeeting }) => {
      const meeting = jointMeeting as { id?: string } | null | undefined
      if (meeting?.id) onDone(meeting.id)
    },
  })
  const form = useActForm({
    act,
    initial: {
      ...{ placeCode: first.placeCode, day: null as string | null, startsAt: '14:00', venue: '' },
      organisationIds: usual(first) as readonly string[],
    },
    check: ({ day, venue }) => ({
      ...(!day && { day: say('meeting.call.dayMissing') }),
      ...(!venue.trim() && { venue: say('meeting.call.venueMissing') }),
    }),
    toInput: ({ day, startsAt, organisationIds, ...said }) => ({
      ...said,
      ...{ startsAt: meetingInstant(day ?? '', startsAt), organisationIds: [...organisationIds] },
    }),
  })
  const chosen = places.find((place) => place.placeCode === form.values.placeCode) ?? first
  return (
    <ActDialog
      title={say('meeting.call.title')}
      lead={say('meeting.call.lead', { count: chosen.proposals.length })}
      confirm={say('meeting.call.confirm')}
      shape="wide"
      {...{ act, form, onClose }}
    >
      <SelectField
        {...form.field('placeCode')}
        label={say('meeting.call.place')}
        choices={places.map((place) => ({
          value: place.placeCode,
          label: place.name ?? say('meeting.call.wholeCommunity'),
        }))}
      />
      <DateField {...form.field('day')} label={say('meeting.call.day')} earliest={dayAfter(today, 0)} />
      <SelectField
        {...form.field('startsAt')}
        label={say('meeting.call.time')}
        choices={meetingTimes.map((value) => ({ value, label: value }))}
      />
      <TextField {...form.field('venue')} label={say('meeting.call.venue')} maxLength={100} />
      <ChoicesField
        {...form.field('organisationIds')}
        label={say('meeting.invite.who')}
        choices={chosen.guests.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      />
      {chosen.proposals.length > 0 && (
        <details className="property-meeting-preview">
          <summary>{say('meeting.call.preview', { count: chosen.proposals.length })}</summary>
          <ol>
            {chosen.proposals.map(({ kind, heading, reasonWords }, at) => (
              <li key={`${kind}${at}`}>
                {heading}
                <p className="linli-note">{reasonWords}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </ActDialog>
  )
}
