import { Facts, formatNumber, LinkButton, Section, useReader } from '@linli/ui'
import { FileIcon } from '@linli/ui/icons'
import { address, areaAddress, organisationAddress, standardAddress } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { estateFacts } from './estate.fragments.ts'

export const estateAsideParts = graphql(/* GraphQL */ `
  fragment EstateAsideParts on Estate {
    id
    ...EstateFacts
    managementArea {
      id
      code
      name
      estates {
        id
        code
        name
      }
      propertyCompany {
        id
        name
      }
    }
  }
`)

/** What is on record of the estate, and under which contract it is served. */
export function EstateAside({ estate }: { estate: FragmentType<typeof estateAsideParts> }) {
  const say = useSay()
  const { language } = useReader()
  const aside = readFragment(estateAsideParts, estate)
  const { managementArea: area } = aside
  const facts = readFragment(estateFacts, aside)
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? say('unknown') : formatNumber(value, language)
  return (
    <>
      <Section title={say('estate.facts')} sheet>
        <Facts
          facts={[
            { name: say('estate.code'), value: facts.code },
            { name: say('estate.managementMode'), value: say(`managementMode.${facts.managementMode}`) },
            { name: say('estate.builtYear'), value: facts.builtYear ?? say('unknown') },
            { name: say('estate.households'), value: number(facts.households) },
            {
              name: say('estate.resettlementPercent'),
              value: facts.resettlementPercent ? `${Number(facts.resettlementPercent)}%` : say('unknown'),
            },
            {
              name: say('estate.area'),
              value: facts.area ? `${formatNumber(Number(facts.area), language)} ㎡` : say('unknown'),
            },
            { name: say('estate.address'), value: facts.address ?? say('unknown') },
          ]}
        />
      </Section>
      <Section title={say('area.title')} sheet>
        {area ? (
          <>
            <Facts
              facts={[
                { name: say('area.name'), value: <a href={areaAddress(area.code)}>{area.name}</a> },
                { name: say('area.code'), value: area.code },
                {
                  name: say('area.company'),
                  value: area.propertyCompany ? (
                    <a href={organisationAddress(area.propertyCompany.id)}>{area.propertyCompany.name}</a>
                  ) : (
                    say('area.noCompany')
                  ),
                },
                ...(area.estates.length > 1
                  ? [
                      {
                        name: say('area.estates'),
                        value: area.estates.map(({ name }) => name).join(say('listSeparator')),
                      },
                    ]
                  : []),
              ]}
            />
            <LinkButton icon={FileIcon} href={standardAddress('/areas/:areaCode', { areaCode: area.code })}>
              {say('area.standard')}
            </LinkButton>
          </>
        ) : (
          <>
            <p className="linli-note">{say('area.none')}</p>
            {facts.availableActions.includes('CHANGE') && (
              <p>
                <a href={`${address('/areas')}?place=${facts.communityCode}`}>{say('area.register')}</a>
              </p>
            )}
          </>
        )}
      </Section>
    </>
  )
}
