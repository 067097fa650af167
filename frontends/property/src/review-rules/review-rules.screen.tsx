import { useState } from 'react'
import { NotYet, useRead } from '@linli/frontend-kit'
import { Button, EmptyState, formatDay, formatMoment, Page, PageHeader, Section, useReader } from '@linli/ui'
import { PlusIcon } from '@linli/ui/icons'
import { readFragment } from '../gql/fragment-masking.ts'
import type { ReviewRulesSettingFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { readReviewRules, reviewRulesSetting } from './review-rules.documents.ts'
import { RulesFacts } from './rules-facts.tsx'
import { SetReviewRulesDialog } from './set-review-rules.dialog.tsx'
import '../service-standards/standard.css'

/** Who must sign in this district, what stands in for a missing owners' committee, and how it was set over time. */
export default function ReviewRulesScreen() {
  const say = useSay()
  const { language } = useReader()
  const query = useRead(readReviewRules, {})
  const [isSetting, setSetting] = useState(false)
  const rules = query.data?.reviewRules
  if (!rules) return <NotYet query={query} />

  const today = readFragment(reviewRulesSetting, rules.today)
  const history = readFragment(reviewRulesSetting, rules.history)
  return (
    <Page>
      <PageHeader
        title={say('reviewRules.title')}
        lead={say('reviewRules.lead')}
        primary={
          rules.maySet && (
            <Button kind="primary" icon={PlusIcon} onClick={() => setSetting(true)}>
              {say('reviewRules.set')}
            </Button>
          )
        }
      />
      <Section
        title={say('reviewRules.today')}
        note={
          today.inForceFrom
            ? say('reviewRules.since', { day: formatDay(today.inForceFrom, language) })
            : say('reviewRules.assumption')
        }
        sheet
      >
        <RulesFacts rules={today} />
        {!rules.maySet && <p className="linli-note">{say('reviewRules.whoMaySet')}</p>}
      </Section>
      <Section title={say('reviewRules.history')}>
        {history.length === 0 ? (
          <EmptyState title={say('reviewRules.neverTitle')}>{say('reviewRules.neverWords')}</EmptyState>
        ) : (
          <ul className="property-lines">
            {history.map((setting) => (
              <Setting key={setting.inForceFrom} setting={setting} />
            ))}
          </ul>
        )}
      </Section>
      {isSetting && (
        <SetReviewRulesDialog
          rules={today}
          takenDays={history.flatMap(({ inForceFrom }) => inForceFrom ?? [])}
          onClose={() => setSetting(false)}
        />
      )}
    </Page>
  )
}

function Setting({ setting }: { setting: ReviewRulesSettingFragment }) {
  const say = useSay()
  const { language } = useReader()
  const { inForceFrom, setInPost, setAt, setter } = setting
  const who = [setter?.personName, setInPost].filter(Boolean).join(' ')
  return (
    <li>
      <h3>{inForceFrom && say('reviewRules.since', { day: formatDay(inForceFrom, language) })}</h3>
      <RulesFacts rules={setting} />
      {setAt && (
        <p className="linli-note">
          {say('reviewRules.setter')} {who} · {formatMoment(setAt, language)}
        </p>
      )}
    </li>
  )
}
