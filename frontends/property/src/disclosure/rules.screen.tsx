import { useState } from 'react'
import { NotYet, useRead, useSeat } from '@linli/frontend-kit'
import { Button, formatDay, Page, PageHeader, Section, useReader } from '@linli/ui'
import { address } from '../address.ts'
import { graphql } from '../gql/gql.ts'
import type { DisclosureRulesQuery } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { RuleDialog } from './rule.dialog.tsx'
import './disclosure.css'

const readRules = graphql(/* GraphQL */ `
  query DisclosureRules {
    disclosureRules {
      kind
      rhythm
      countsFrom
      dueDays
      isRequired
      validFrom
    }
  }
`)

type Rule = DisclosureRulesQuery['disclosureRules'][number]

/** How often what must be disclosed in the district, and by when; the district may set it otherwise from a day on. */
export default function RulesScreen() {
  const say = useSay()
  const { language } = useReader()
  const seat = useSeat()
  const query = useRead(readRules, {})
  const [changing, setChanging] = useState<Rule | null>(null)
  const rules = query.data?.disclosureRules
  if (!rules) return <NotYet query={query} />
  return (
    <Page>
      <PageHeader
        above={<a href={address('/disclosures')}>{say('disclosure.title')}</a>}
        title={say('disclosure.rules.title')}
        lead={say('disclosure.rules.lead')}
      />
      <Section title={say('disclosure.rules.listTitle')}>
        <table className="property-disclosure-table">
          <thead>
            <tr>
              <th scope="col">{say('disclosure.what')}</th>
              <th scope="col">{say('disclosure.rules.rhythm')}</th>
              <th scope="col">{say('disclosure.rules.due')}</th>
              <th scope="col">{say('disclosure.rules.validFrom')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, at) => (
              <tr key={at}>
                <th scope="row">{say(`disclosure.kind.${rule.kind}`)}</th>
                <td>
                  {rule.isRequired
                    ? say(`disclosure.rhythm.${rule.rhythm}`)
                    : say('disclosure.rules.notRequired')}
                </td>
                <td>
                  {rule.isRequired &&
                    say(`disclosure.rules.days.${rule.countsFrom}`, { count: rule.dueDays })}
                </td>
                <td>
                  {rule.validFrom ? formatDay(rule.validFrom, language) : say('disclosure.rules.assumption')}{' '}
                  {seat?.kind === 'DISTRICT' && (
                    <Button compact onClick={() => setChanging(rule)}>
                      {say('disclosure.rules.change')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
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
