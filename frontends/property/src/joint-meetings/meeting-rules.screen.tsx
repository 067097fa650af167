import { useState } from 'react'
import { NotYet, useAct, useRead, useSeat, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button, formatDay, Page, PageHeader, Section, useReader } from '@linli/ui'
import { DateField } from '@linli/ui/date'
import { NumberField, SelectField } from '@linli/ui/form'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { MeetingLevel, MeetingRhythm, MeetingRulesQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import './joint-meetings.css'

const readRules = graphql(/* GraphQL */ `
  query MeetingRules {
    meetingRules {
      communityType
      rhythm
      level
      verificationAttempts
      verificationDays
      validFrom
    }
  }
`)

const meetingRuleSet = graphql(/* GraphQL */ `
  mutation MeetingRuleSet($input: MeetingRuleSetInput!) {
    meetingRuleSet(input: $input) {
      meetingRule {
        communityType
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

type Rule = MeetingRulesQuery['meetingRules'][number]

/** How often communities of each type meet; the district may set it otherwise from a day on. */
export default function MeetingRulesScreen() {
  const say = useSay()
  const { language } = useReader()
  const seat = useSeat()
  const query = useRead(readRules, {})
  const [changing, setChanging] = useState<Rule | null>(null)
  const rules = query.data?.meetingRules
  if (!rules) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        above={<a href={address('/meetings')}>{say('meeting.title')}</a>}
        title={say('meeting.rules.title')}
        lead={say('meeting.rules.lead')}
      />
      <Section title={say('meeting.rules.list')}>
        <ul className="property-rhythm">
          {rules.map((rule, at) => (
            <li key={at}>
              <div>
                <strong>{say(`meeting.rules.type.${rule.communityType}`)}</strong>
                <p>
                  {say(`meeting.rhythm.${rule.rhythm}`)} · {say(`meeting.rules.level.${rule.level}`)}
                </p>
                <p className="linli-note">
                  {say('meeting.rules.verification', {
                    count: rule.verificationAttempts,
                    days: rule.verificationDays,
                  })}
                  {' · '}
                  {rule.validFrom
                    ? say('meeting.rules.from', { day: formatDay(rule.validFrom, language) })
                    : say('disclosure.rules.assumption')}
                </p>
              </div>
              {seat?.kind === 'DISTRICT' && (
                <Button compact onClick={() => setChanging(rule)}>
                  {say('disclosure.rules.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {changing && (
        <RuleDialog
          rule={changing}
          onClose={() => setChanging(null)}
          onDone={() => {
            setChanging(null)
            void query.refetch()
          }}
        />
      )}
    </Page>
  )
}

interface RuleDialogProps {
  rule: Rule
  onClose: () => void
  onDone: () => void
}

/** Sets a rule from a day on; what is resolved already keeps the rule of its day. */
function RuleDialog({ rule, onClose, onDone }: RuleDialogProps) {
  const say = useSay()
  const today = useToday()
  const act = useAct(meetingRuleSet, { onDone })
  const form = useActForm({
    act,
    initial: {
      ...{ rhythm: rule.rhythm, level: rule.level, validFrom: null as string | null },
      verificationAttempts: rule.verificationAttempts as number | null,
      verificationDays: rule.verificationDays as number | null,
    },
    check: ({ validFrom, verificationAttempts, verificationDays }) => ({
      ...(!validFrom && { validFrom: say('disclosure.rules.validFromMissing') }),
      ...(!verificationAttempts && { verificationAttempts: say('meeting.rules.numberMissing') }),
      ...(!verificationDays && { verificationDays: say('meeting.rules.numberMissing') }),
    }),
    toInput: ({ validFrom, verificationAttempts, verificationDays, rhythm, level }) => ({
      ...{ communityType: rule.communityType, rhythm, level, validFrom: validFrom ?? '' },
      ...{ verificationAttempts: verificationAttempts ?? 0, verificationDays: verificationDays ?? 0 },
    }),
  })
  return (
    <ActDialog
      title={say(`meeting.rules.type.${rule.communityType}`)}
      lead={say('meeting.rules.dialogLead')}
      confirm={say('disclosure.rules.set')}
      {...{ act, form, onClose }}
    >
      <SelectField<MeetingRhythm>
        {...form.field('rhythm')}
        label={say('meeting.rules.rhythm')}
        choices={(['MONTH', 'TWO_MONTHS', 'QUARTER'] as const).map((value) => ({
          value,
          label: say(`meeting.rhythm.${value}`),
        }))}
      />
      <SelectField<MeetingLevel>
        {...form.field('level')}
        label={say('meeting.rules.levelTitle')}
        choices={(['COMMUNITY', 'MANAGEMENT_AREA'] as const).map((value) => ({
          value,
          label: say(`meeting.rules.level.${value}`),
        }))}
      />
      <NumberField {...form.field('verificationAttempts')} label={say('meeting.rules.attempts')} />
      <NumberField {...form.field('verificationDays')} label={say('meeting.rules.days')} />
      <DateField {...form.field('validFrom')} label={say('disclosure.rules.validFrom')} earliest={today} />
    </ActDialog>
  )
}
