import { NotFound, NotYet, useAddressFilters, useParams, useRead } from '@linli/frontend-kit'
import { EmptyState, LinkButton, Page, PageHeader, Places, Section } from '@linli/ui'
import { address } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { StandardChangeKind } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { ChangeList } from '../service-standards/change-list.tsx'
import { standardChangeRow } from '../service-standards/standard-version.fragments.ts'

const readAreaDifference = graphql(/* GraphQL */ `
  query StandardLibraryAreaDifference($code: String!) {
    managementAreaByCode(code: $code) {
      id
      code
      name
      libraryDifference {
        summary
        changes {
          ...StandardChangeRow
        }
      }
    }
  }
`)

const kinds = ['STRICTER', 'LOOSER', 'ADDED', 'REMOVED', 'REWORDED', 'NOT_COMPARABLE'] as const

/** What one area promises otherwise than the library, promise by promise. */
export default function AreaDifferencesScreen() {
  const say = useSay()
  const { areaCode = '' } = useParams()
  const filters = useAddressFilters({ kind: '' })
  const query = useRead(readAreaDifference, { code: areaCode })
  const area = query.data?.managementAreaByCode
  const home = address('/library/differences')
  if (!area) return query.data && !query.error ? <NotFound home={home} /> : <NotYet query={query} />
  const here = address('/library/differences/:areaCode', { areaCode })
  const difference = area.libraryDifference
  const kindOf = (change: (typeof changes)[number]): StandardChangeKind =>
    readFragment(standardChangeRow, change).kind
  const changes = difference?.changes ?? []
  const { kind } = filters.values
  const shown = kind ? changes.filter((change) => kindOf(change) === kind) : changes
  const counted = kinds
    .map((one) => ({ one, count: changes.filter((change) => kindOf(change) === one).length }))
    .filter(({ count }) => count > 0)
  return (
    <Page>
      <PageHeader
        above={<a href={home}>{say('library.differences')}</a>}
        title={area.name}
        lead={difference ? say('library.seenFromLibrary') : say('library.nothingPromised')}
        secondary={
          <LinkButton href={address('/areas/:areaCode', { areaCode })}>{say('library.toArea')}</LinkButton>
        }
      />
      <Places
        name={say('library.differences')}
        places={[
          { href: here, title: say('library.all'), isHere: !kind, count: changes.length },
          ...counted.map(({ one, count }) => ({
            ...{ href: `${here}?kind=${one}`, title: say(`libraryKind.${one}`), isHere: kind === one, count },
          })),
        ]}
      />
      {shown.length > 0 ? (
        <Section title={say('library.promises')}>
          <ChangeList
            changes={shown}
            names={{ before: say('library.inLibrary'), after: say('library.inEstate') }}
          />
        </Section>
      ) : (
        <EmptyState title={say(difference ? 'library.asInLibrary' : 'library.nothingPromised')} />
      )}
    </Page>
  )
}
