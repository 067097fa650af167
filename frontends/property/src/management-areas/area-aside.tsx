import { pagesOf, useRead } from '@linli/frontend-kit'
import { Button, Facts, formatDay, Section, TypeBadge, useReader, useWords } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment, type FragmentType } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { ContractStatus } from '../service-contracts/contract-status.tsx'
import { Measures } from '../temporary-measures/measures.tsx'
import { standardVersionLine } from '../service-standards/standard-version.fragments.ts'
import { UnderWayNote } from './under-way-note.tsx'
import { VersionLine } from '../service-standards/version-line.tsx'

export const areaAside = graphql(/* GraphQL */ `
  fragment AreaAside on ManagementArea {
    id
    code
    estates {
      id
      name
      type
    }
    serviceContract {
      id
      inForceFrom
      status
      standing
      company {
        id
        name
      }
    }
    upcomingStandard {
      ...StandardVersionLine
    }
    standardsUnderWay {
      ...StandardVersionLine
      ...UnderWayNote
    }
  }
`)

const readVersions = graphql(/* GraphQL */ `
  query ManagementAreaVersions($code: String!, $after: String) {
    managementAreaByCode(code: $code) {
      id
      standardVersions(first: 10, after: $after) {
        edges {
          node {
            ...StandardVersionLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

interface AreaProps {
  area: FragmentType<typeof areaAside>
}

/** What is on its way. It stands before the text in force: on a phone nobody would look for it behind thirty promises. */
export function AreaUnderWay({ area }: AreaProps) {
  const say = useSay()
  const { upcomingStandard, standardsUnderWay } = readFragment(areaAside, area)
  if (!upcomingStandard && !standardsUnderWay?.length) return null
  return (
    <div className="property-area-under-way">
      <Section title={say('area.underWayTitle')} sheet>
        <ul className="property-lines">
          {upcomingStandard && <VersionLine version={upcomingStandard} />}
          {standardsUnderWay?.map((version) => (
            <VersionLine key={readFragment(standardVersionLine, version).id} version={version}>
              <UnderWayNote version={version} />
            </VersionLine>
          ))}
        </ul>
      </Section>
    </div>
  )
}

/** What was, and the facts of the area. */
export function AreaAside({ area }: AreaProps) {
  const say = useSay()
  const { language } = useReader()
  const { code, estates, serviceContract } = readFragment(areaAside, area)
  return (
    <>
      <Section title={say('area.aboutTitle')}>
        <Facts
          facts={[
            { name: say('area.code'), value: code },
            {
              name: say('nav.disclosures'),
              value: (
                <a href={address('/areas/:areaCode/disclosures', { areaCode: code })}>
                  {say('disclosure.standings')}
                </a>
              ),
            },
            {
              name: say('compliance.title'),
              value: (
                <a href={address('/areas/:areaCode/compliance', { areaCode: code })}>
                  {say('compliance.places')}
                </a>
              ),
            },
            {
              name: say('area.estates'),
              value: estates.map(({ id, name, type }) => (
                <p key={id}>
                  {name} {type && <TypeBadge type={type} />}
                </p>
              )),
            },
            ...(serviceContract
              ? [
                  { name: say('area.company'), value: serviceContract.company?.name },
                  { name: say('area.servesSince'), value: formatDay(serviceContract.inForceFrom, language) },
                  {
                    name: say('area.contract'),
                    value: (
                      <>
                        <p>
                          <ContractStatus status={serviceContract.status} /> {serviceContract.standing}
                        </p>
                        <a href={address('/areas/:areaCode/contract', { areaCode: code })}>
                          {say('area.contractOpen')}
                        </a>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Measures areaCode={code} />
      <VersionHistory code={code} />
    </>
  )
}

function VersionHistory({ code }: { code: string }) {
  const say = useSay()
  const words = useWords()
  const query = useRead(readVersions, { code })
  const versions = query.data?.managementAreaByCode?.standardVersions
  const { rows, more } = pagesOf(query, versions)
  // Drafts are numbered when they are published, which is not the order in which they were begun.
  const publishedAt = (row: (typeof rows)[number]) => readFragment(standardVersionLine, row).publishedAt ?? ''
  const publishedOnes = rows
    .filter(publishedAt)
    .toSorted((one, other) => publishedAt(other).localeCompare(publishedAt(one)))
  // Where the service is silent nobody knows whether there were any.
  if (!versions) return null
  return (
    <Section title={say('area.historyTitle')}>
      {publishedOnes.length === 0 ? (
        <p className="linli-note">{say('area.historyEmpty')}</p>
      ) : (
        <ul className="property-lines">
          {publishedOnes.map((version) => (
            <VersionLine key={readFragment(standardVersionLine, version).id} version={version} />
          ))}
        </ul>
      )}
      {more.isThere && (
        <Button compact onClick={more.load} pending={more.pending}>
          {words.more}
        </Button>
      )}
    </Section>
  )
}
