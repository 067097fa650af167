import { DeskRow, formatMoment, LinkButton, useReader } from '@linli/ui'
import { actAddress, versionAddress } from '../address.ts'
import { endOfDay } from '../acts/civil-day.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { VersionStatus } from '../service-standards/version-status.tsx'

export const todayRow = graphql(/* GraphQL */ `
  fragment TodayRow on PropertyTodayEntry {
    id
    kind
    sentence
    since
    dueOn
    action
    standardVersion {
      id
      reference
      title
      status
      isInForce
    }
  }
`)

export function TodayRow({ entry }: { entry: FragmentType<typeof todayRow> }) {
  const say = useSay()
  const { language, words } = useReader()
  const { sentence, since, dueOn, action, standardVersion } = readFragment(todayRow, entry)
  const { reference, title, status, isInForce } = standardVersion
  return (
    <DeskRow
      title={title}
      href={action ? actAddress(reference, action) : versionAddress(reference)}
      task={sentence}
      about={
        <>
          <VersionStatus status={status} isInForce={isInForce} />
          <span>{words.since(formatMoment(since, language))}</span>
        </>
      }
      dueAt={dueOn ? endOfDay(dueOn) : null}
      action={
        action ? (
          <LinkButton kind="primary" href={actAddress(reference, action)}>
            {say(`today.go.${action}`)}
          </LinkButton>
        ) : (
          <LinkButton href={versionAddress(reference, 'review')}>{say('today.look')}</LinkButton>
        )
      }
    />
  )
}
