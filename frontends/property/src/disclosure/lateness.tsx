import { useRead } from '@linli/frontend-kit'
import { Button, formatDay, Section, useReader } from '@linli/ui'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import '../service-standards/standard.css'

const readLateness = graphql(/* GraphQL */ `
  query DisclosureLateness {
    disclosureLateness {
      company {
        id
        name
      }
      lateCount
      areaCount
      oldestDueOn
    }
  }
`)

/** Which companies are late in one's places; each number opens its rows. */
export function Lateness({ onChoose }: { onChoose: (companyId: string) => void }) {
  const say = useSay()
  const { language } = useReader()
  const companies = useRead(readLateness, {}).data?.disclosureLateness ?? []
  if (companies.length === 0) return null
  return (
    <Section title={say('disclosure.lateTitle')} note={say('disclosure.lateNote')}>
      <ul className="property-lines">
        {companies.map(({ company, lateCount, areaCount, oldestDueOn }) => (
          <li key={company?.id ?? oldestDueOn} className="property-inline">
            <strong>{company?.name}</strong>
            <span>
              {say('disclosure.lateLine', {
                ...{ count: lateCount, areas: areaCount },
                since: formatDay(oldestDueOn, language),
              })}
            </span>
            {company && (
              <Button compact onClick={() => onChoose(company.id)}>
                {say('disclosure.lateShow')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
