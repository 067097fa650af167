import { useState } from 'react'
import { useAct, useRead } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Button, formatMoment, Section, StatusTag, useReader, type Tone } from '@linli/ui'
import { ConfirmDialog } from '@linli/ui/dialog'
import { PlusIcon } from '@linli/ui/icons'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { DeliveryStatus, GroupRobotRowFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { AddRobotDialog } from './add-robot.dialog.tsx'

const groupRobotRow = graphql(/* GraphQL */ `
  fragment GroupRobotRow on GroupRobot {
    id
    revision
    channel
    name
    addedAt
    availableActions
    lastDelivery {
      id
      status
      triedAt
      problem
    }
  }
`)

const readRobots = graphql(/* GraphQL */ `
  query GroupRobots($organisationId: ID!) {
    groupRobots(organisationId: $organisationId) {
      ...GroupRobotRow
    }
  }
`)

const groupRobotRemove = graphql(/* GraphQL */ `
  mutation GroupRobotRemove($input: GroupRobotRemoveInput!) {
    groupRobotRemove(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`)

const tones: Record<DeliveryStatus, Tone> = {
  WAITING: 'working',
  TRYING: 'working',
  SENT: 'kept',
  FAILED: 'late',
  UNCLEAR: 'soon',
}

/** The groups in which the people of my organisation hear what it has to know. */
export function GroupRobots({ organisation }: { organisation: { id: string; name: string } }) {
  const say = useSay()
  const query = useRead(readRobots, { organisationId: organisation.id })
  const [isAdding, setAdding] = useState(false)
  const robots = readFragment(groupRobotRow, query.data?.groupRobots ?? [])
  return (
    <Section
      title={say('robots.title', { name: organisation.name })}
      note={say('robots.note')}
      actions={
        <Button compact icon={PlusIcon} onClick={() => setAdding(true)}>
          {say('robots.add')}
        </Button>
      }
      sheet
    >
      {robots.length === 0 ? (
        <p className="linli-note">{say('robots.none')}</p>
      ) : (
        robots.map((robot) => <RobotRow key={robot.id} robot={robot} />)
      )}
      {isAdding && <AddRobotDialog organisationId={organisation.id} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function RobotRow({ robot }: { robot: GroupRobotRowFragment }) {
  const say = useSay()
  const { language } = useReader()
  const [isRemoving, setRemoving] = useState(false)
  const act = useAct(groupRobotRemove, { refetchQueries: ['GroupRobots'], onDone: () => setRemoving(false) })
  const { id, revision, channel, name, addedAt, lastDelivery, availableActions } = robot
  return (
    <div className="organisations-channel">
      <div>
        <p>
          {name} · {say(`channel.${channel}`)}
        </p>
        <p className="linli-note">
          {lastDelivery?.triedAt
            ? say('robots.last', { moment: formatMoment(lastDelivery.triedAt, language) })
            : say('robots.since', { moment: formatMoment(addedAt, language) })}
          {lastDelivery?.problem && ` · ${lastDelivery.problem}`}
        </p>
      </div>
      {lastDelivery && (
        <StatusTag tone={tones[lastDelivery.status]}>
          {say(`deliveryStatus.${lastDelivery.status}`)}
        </StatusTag>
      )}
      {availableActions.includes('REMOVE') && (
        <Button compact onClick={() => setRemoving(true)}>
          {say('robots.remove')}
        </Button>
      )}
      <ConfirmDialog
        open={isRemoving}
        title={say('robots.removeTitle', { name })}
        confirm={say('robots.remove')}
        pending={act.pending}
        onConfirm={() => void act.run({ groupRobotId: id, revision })}
        onClose={() => setRemoving(false)}
      >
        <p>{say('robots.removeLead')}</p>
        <ActRefusals act={act} />
      </ConfirmDialog>
    </div>
  )
}
