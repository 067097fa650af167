import { Facts, TypeBadge } from '@linli/ui'
import type { ReviewRulesSettingFragment } from '../gql/graphql.ts'
import { useBodyNames } from '../acts/body-names.ts'
import { useSay } from '../messages/messages.ts'

/** One setting of the rules, as it is read aloud. */
export function RulesFacts({ rules }: { rules: ReviewRulesSettingFragment }) {
  const say = useSay()
  const bodyNames = useBodyNames()
  const days = (count: number, unit: 'days' | 'workingDays') => `${count} ${say(`reviewRules.${unit}`)}`
  const standIns = rules.ownersStandIns.map((standIn, at) => `${at + 1}. ${say(`standInKind.${standIn}`)}`)
  return (
    <Facts
      facts={[
        ...rules.reviewingBodies.map(({ type, bodies }) => ({
          name: <TypeBadge type={type} />,
          value: bodyNames(bodies),
        })),
        { name: say('reviewRules.standIns'), value: standIns.join(' ') || say('reviewRules.noStandIn') },
        { name: say('reviewRules.reviewWorkingDays'), value: days(rules.reviewWorkingDays, 'workingDays') },
        { name: say('reviewRules.commentWindowDays'), value: days(rules.commentWindowDays, 'days') },
        { name: say('reviewRules.objectionDays'), value: days(rules.objectionDays, 'days') },
      ]}
    />
  )
}
