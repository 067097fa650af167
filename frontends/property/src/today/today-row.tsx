import { endOfDay } from '@linli/frontend-kit'
import { DeskRow, formatMoment, LinkButton, useReader } from '@linli/ui'
import { actAddress, versionAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { withoutTitle } from '../service-standards/without-title.ts'

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
      diff {
        summary
      }
    }
  }
`)

export function TodayRow({ entry }: { entry: FragmentType<typeof todayRow> }) {
  const say = useSay()
  const { language, words } = useReader()
  const { kind, sentence, since, dueOn, standardVersion, ...entryFields } = readFragment(todayRow, entry)
  // What was sent back is mended before it is handed on again.
  const action = kind === 'MEND_RETURNED' ? 'EDIT' : entryFields.action
  const { reference, title, diff } = standardVersion
  return (
    <DeskRow
      title={title}
      href={action ? actAddress(reference, action) : versionAddress(reference)}
      task={withoutTitle(sentence, title)}
      about={
        <>
          {/* Two drafts of one area have the same title. */}
          {diff?.summary && <span>{diff.summary}</span>}
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
