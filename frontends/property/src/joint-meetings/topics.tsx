import { useState } from 'react'
import { pagesOf, useAct, useRead, type SeatKind } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button, formatMoment, Section, useReader, useWords } from '@linli/ui'
import { SelectField, TextArea, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { MeetingTopicsQuery, WordChannel } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const readTopics = graphql(/* GraphQL */ `
  query MeetingTopics($first: Int, $after: String) {
    meetingTopics(first: $first, after: $after) {
      edges {
        node {
          id
          communityCode
          raiserName
          title
          reason
          raisedAt
          revision
          canWithdraw
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    jointMeetings(first: 1) {
      edges {
        node {
          id
          communityCode
        }
      }
    }
  }
`)

const meetingTopicRaise = graphql(/* GraphQL */ `
  mutation MeetingTopicRaise($input: MeetingTopicRaiseInput!) {
    meetingTopicRaise(input: $input) {
      meetingTopic {
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

const meetingTopicWithdraw = graphql(/* GraphQL */ `
  mutation MeetingTopicWithdraw($input: MeetingTopicWithdrawInput!) {
    meetingTopicWithdraw(input: $input) {
      meetingTopic {
        id
        status
        revision
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

type Topic = MeetingTopicsQuery['meetingTopics']['edges'][number]['node']

/** Those whose bodies may raise what nobody owns; the API decides anew. */
const raising: readonly SeatKind[] = ['PARTY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY']

/** What nobody owns: raised by any body, and on the next agenda by itself. */
export function Topics({ seatKind }: { seatKind: SeatKind | null }) {
  const say = useSay()
  const words = useWords()
  const { language } = useReader()
  const query = useRead(readTopics, { first: 20 })
  const [raisingIn, setRaisingIn] = useState<string | null>(null)
  const [withdrawing, setWithdrawing] = useState<Topic | null>(null)
  const { rows, more } = pagesOf(query, query.data?.meetingTopics)
  const community = query.data?.jointMeetings.edges[0]?.node.communityCode
  const canRaise = community !== undefined && seatKind !== null && raising.includes(seatKind)
  if (rows.length === 0 && !canRaise) return null
  const reload = () => {
    setRaisingIn(null)
    setWithdrawing(null)
    void query.refetch()
  }
  return (
    <Section
      title={say('meeting.topic.title')}
      note={say('meeting.topic.note')}
      actions={
        canRaise && <Button onClick={() => setRaisingIn(community)}>{say('meeting.topic.raise')}</Button>
      }
    >
      <ul className="property-rhythm">
        {rows.map((topic) => (
          <li key={topic.id}>
            <div>
              <strong>{topic.title}</strong>
              <p>{topic.reason}</p>
              <p className="linli-note">
                {[topic.raiserName, formatMoment(topic.raisedAt, language)].filter(Boolean).join(' · ')}
              </p>
            </div>
            {topic.canWithdraw && (
              <Button compact kind="quiet" onClick={() => setWithdrawing(topic)}>
                {say('meeting.topic.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p>{say('meeting.topic.none')}</p>}
      {more.isThere && (
        <Button compact onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
      {raisingIn && (
        <RaiseDialog communityCode={raisingIn} onClose={() => setRaisingIn(null)} onDone={reload} />
      )}
      {withdrawing && (
        <WithdrawTopicDialog topic={withdrawing} onClose={() => setWithdrawing(null)} onDone={reload} />
      )}
    </Section>
  )
}

interface RaiseProps {
  communityCode: string
  onClose: () => void
  onDone: () => void
}

const channels: readonly WordChannel[] = ['ONLINE', 'TELEPHONE', 'COUNTER', 'PAPER']

function RaiseDialog({ communityCode, onClose, onDone }: RaiseProps) {
  const say = useSay()
  const act = useAct(meetingTopicRaise, { onDone })
  const form = useActForm({
    act,
    initial: { title: '', reason: '', channel: 'ONLINE' as WordChannel },
    check: ({ title, reason }) => ({
      ...(!title.trim() && { title: say('meeting.item.titleMissing') }),
      ...(!reason.trim() && { reason: say('meeting.item.reasonMissing') }),
    }),
    toInput: (values) => ({ communityCode, ...values }),
  })
  return (
    <ActDialog
      title={say('meeting.topic.raise')}
      lead={say('meeting.topic.lead')}
      confirm={say('meeting.topic.raise')}
      {...{ act, form, onClose }}
    >
      <TextField {...form.field('title')} label={say('meeting.item.title')} maxLength={100} />
      <TextArea {...form.field('reason')} label={say('meeting.item.reason')} maxLength={500} />
      <SelectField<WordChannel>
        {...form.field('channel')}
        label={say('meeting.topic.channel')}
        choices={channels.map((value) => ({ value, label: say(`meeting.channel.${value}`) }))}
      />
    </ActDialog>
  )
}

interface WithdrawProps {
  topic: Topic
  onClose: () => void
  onDone: () => void
}

function WithdrawTopicDialog({ topic, onClose, onDone }: WithdrawProps) {
  const say = useSay()
  const act = useAct(meetingTopicWithdraw, { onDone })
  const form = useActForm({
    act,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: say('meeting.reasonMissing') }),
    toInput: ({ reason }) => ({ meetingTopicId: topic.id, revision: topic.revision, reason }),
  })
  return (
    <ActDialog
      title={say('meeting.topic.withdraw')}
      lead={topic.title}
      confirm={say('meeting.topic.withdraw')}
      {...{ act, form, onClose }}
    >
      <TextArea {...form.field('reason')} label={say('meeting.reason')} maxLength={300} />
    </ActDialog>
  )
}
