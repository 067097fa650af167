import { useAddressFilters, useRead } from '@linli/frontend-kit'
import { EmptyState, formatDay, Notice, Section, useReader, Waiting } from '@linli/ui'
import { SelectField } from '@linli/ui/form'
import type { Version } from '../acts/version.type.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { ChangeList } from './change-list.tsx'
import { RouteSummary } from './route-summary.tsx'
import { standardChangeRow, standardItemParts, standardVersionLine } from './standard-version.fragments.ts'
import { VersionFrame } from './version-frame.tsx'

const readDiffAgainst = graphql(/* GraphQL */ `
  query StandardDiffAgainst($reference: String!, $againstId: ID!) {
    standardVersionByReference(reference: $reference) {
      id
      diff(againstId: $againstId) {
        summary
        stricter
        looser
        added
        removed
        reworded
        notComparable
        unchanged
        changes {
          ...StandardChangeRow
        }
      }
    }
  }
`)

const readEarlierVersions = graphql(/* GraphQL */ `
  query StandardVersionsToCompare($reference: String!) {
    standardVersionByReference(reference: $reference) {
      id
      managementArea {
        id
        standardVersions(first: 50) {
          edges {
            node {
              ...StandardVersionLine
            }
          }
        }
      }
    }
  }
`)

/** What differs, promise by promise, as residents are told it. */
export default function ChangesScreen() {
  return <VersionFrame place="changes">{(version) => <Changes version={version} />}</VersionFrame>
}

function Changes({ version }: { version: Version }) {
  const say = useSay()
  const { language } = useReader()
  const filters = useAddressFilters({ against: '' })
  const { against } = filters.values
  const other = useRead(
    readDiffAgainst,
    { reference: version.reference, againstId: against },
    { isOff: !against },
  )
  const diff = against ? other.data?.standardVersionByReference?.diff : version.diff
  return (
    <>
      {!against && version.route && version.status === 'DRAFT' && (
        <RouteSummary route={version.route} actions={version.availableActions} />
      )}
      {version.renewalFrom && (
        <Notice>{say('changes.renewal', { day: formatDay(version.renewalFrom, language) })}</Notice>
      )}
      <AgainstField version={version} field={filters.field('against')} />
      {against && !other.data && !other.error ? (
        <Waiting lines={6} />
      ) : (
        <Diff version={version} diff={diff} />
      )}
    </>
  )
}

function Diff({ version, diff }: { version: Version; diff: Version['diff'] | undefined }) {
  const say = useSay()
  if (!diff) {
    return version.basedOn ? (
      <Notice>{say('changes.notYours')}</Notice>
    ) : (
      <EmptyState title={say('changes.firstTitle')}>{say('changes.first')}</EmptyState>
    )
  }
  if (diff.changes.length === 0) return <EmptyState title={say('changes.none')} />
  return (
    <Section
      title={diff.summary}
      {...(diff.unchanged > 0 && { note: say('changes.unchanged', { count: diff.unchanged }) })}
      sheet
    >
      <ChangeList changes={diff.changes} />
      {version.renewalFrom && <Unchanged version={version} changed={diff.changes} />}
    </Section>
  )
}

/** For a new term everything is compared: what stays as it is belongs to the agreement as well. */
function Unchanged({
  version,
  changed,
}: {
  version: Version
  changed: NonNullable<Version['diff']>['changes']
}) {
  const say = useSay()
  const codes = new Set(readFragment(standardChangeRow, changed).map(({ code }) => code))
  const items = readFragment(standardItemParts, version.items).filter(({ code }) => !codes.has(code))
  if (items.length === 0) return null
  return (
    <details>
      <summary>{say('changes.unchangedTitle')}</summary>
      <ul>
        {items.map(({ code, title, wording }) => (
          <li key={code}>
            {title}：{wording}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface AgainstFieldProps {
  version: Version
  field: { name: string; value: string; onChange: (value: string) => void }
}

/** Which other version of the area to compare with; the one it is based on comes first. */
function AgainstField({ version, field }: AgainstFieldProps) {
  const say = useSay()
  const query = useRead(readEarlierVersions, { reference: version.reference })
  const edges = query.data?.standardVersionByReference?.managementArea?.standardVersions?.edges ?? []
  const basedOn = readFragment(standardVersionLine, version.basedOn)
  const others = edges
    .map(({ node }) => readFragment(standardVersionLine, node))
    .filter(({ id }) => id !== version.id && id !== basedOn?.id)
  if (others.length === 0) return null
  return (
    <div className="property-narrow">
      <SelectField
        {...field}
        label={say('version.compareWith')}
        choices={[
          { value: '', label: basedOn?.title ?? say('changes.nothingBefore') },
          ...others.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </div>
  )
}
