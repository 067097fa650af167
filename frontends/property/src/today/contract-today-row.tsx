import { endOfDay } from '@linli/frontend-kit'
import { DeskRow, LinkButton } from '@linli/ui'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { ContractTodayRowFragment, ServiceContractAction } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

export const contractTodayRow = graphql(/* GraphQL */ `
  fragment ContractTodayRow on PropertyTodayContract {
    id
    kind
    sentence
    dueOn
    action
    areaCode
    areaName
    serviceContract {
      id
      standing
    }
  }
`)

/** What the button of the row opens at once; the others are found on the contract's page. */
const opened: readonly ServiceContractAction[] = [
  'CONFIRM',
  'FILE',
  'FILE_RENEWAL',
  'NAME_SUCCESSOR',
  'FINISH_HANDOVER',
]

/** A contract on my desk, with the one button that moves it on. */
export function ContractTodayRow({ entry }: { entry: ContractTodayRowFragment }) {
  const say = useSay()
  const { sentence, dueOn, action, areaCode, areaName, serviceContract } = entry
  const place = address('/areas/:areaCode/contract', { areaCode })
  const href = action && opened.includes(action) ? `${place}?act=${action}` : place
  const verb = action && isVerb(action) ? say(`today.contract.${action}`) : null
  return (
    <DeskRow
      title={`${areaName} ${say('contract.title')}`}
      href={place}
      task={sentence}
      about={<span>{serviceContract.standing}</span>}
      dueAt={dueOn ? endOfDay(dueOn) : null}
      action={
        verb ? (
          <LinkButton kind="primary" href={href}>
            {verb}
          </LinkButton>
        ) : (
          <LinkButton href={place}>{say('today.look')}</LinkButton>
        )
      }
    />
  )
}

const verbs = [
  'CONFIRM',
  'FILE',
  'FILE_RENEWAL',
  'DRAFT_RENEWAL',
  'TICK_ITEM',
  'NAME_SUCCESSOR',
  'FINISH_HANDOVER',
] as const

const isVerb = (action: ServiceContractAction): action is (typeof verbs)[number] =>
  (verbs as readonly string[]).includes(action)
