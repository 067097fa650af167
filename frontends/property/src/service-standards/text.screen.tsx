import { Beside, EmptyState, Facts, formatDay, formatMoment, LinkButton, Section, useReader } from '@linli/ui'
import { EditIcon } from '@linli/ui/icons'
import type { Version } from '../acts/version.type.ts'
import { versionAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { Chapters } from './chapters.tsx'
import { LegalBases } from './legal-bases.tsx'
import { RouteSummary } from './route-summary.tsx'
import { standardChangeRow } from './standard-version.fragments.ts'
import { VersionFrame } from './version-frame.tsx'
import { VersionLine } from './version-line.tsx'
import { WorkbookButton } from './workbook-button.tsx'

/** The version to be read: its promises in the middle, what is known about it beside them. */
export default function TextScreen() {
  return (
    <VersionFrame place="text">
      {(version) => <Beside main={<Text {...{ version }} />} aside={<About {...{ version }} />} />}
    </VersionFrame>
  )
}

function Text({ version }: { version: Version }) {
  const say = useSay()
  const canEdit = version.availableActions.some(({ action, isAllowed }) => action === 'EDIT' && isAllowed)
  if (version.items.length === 0) {
    return (
      <EmptyState
        title={say('version.noItems')}
        action={
          canEdit && (
            <LinkButton kind="primary" icon={EditIcon} href={versionAddress(version.reference, 'edit')}>
              {say('action.EDIT')}
            </LinkButton>
          )
        }
      >
        {say('version.noItemsWords')}
      </EmptyState>
    )
  }
  // A first standard is new throughout: a mark on every line would say nothing.
  const isMarked = version.basedOn && version.status !== 'PUBLISHED' && version.status !== 'SUPERSEDED'
  const changes = isMarked
    ? new Map(
        readFragment(standardChangeRow, version.diff?.changes ?? []).map(({ code, kind }) => [code, kind]),
      )
    : undefined
  return (
    <Section
      title={say('version.itemCount', { count: version.items.length })}
      actions={<WorkbookButton reference={version.reference} />}
      sheet
    >
      <Chapters items={version.items} {...(changes && { changes })} />
    </Section>
  )
}

function About({ version }: { version: Version }) {
  const say = useSay()
  const { language } = useReader()
  const { route, diff, status, company, author, effectiveOn, publishedAt, supersededOn, objectionUntil } =
    version
  const facts = [
    company && { name: say('about.company'), value: company.name },
    author?.personName && {
      name: say('about.author'),
      value: [author.personName, author.post].filter(Boolean).join(' · '),
    },
    publishedAt && { name: say('about.publishedAt'), value: formatMoment(publishedAt, language) },
    effectiveOn && { name: say('about.effectiveOn'), value: formatDay(effectiveOn, language) },
    objectionUntil && { name: say('about.objectionUntil'), value: formatDay(objectionUntil, language) },
    supersededOn && { name: say('about.supersededOn'), value: formatDay(supersededOn, language) },
  ].filter((fact) => !!fact)
  return (
    <>
      {status === 'DRAFT' && route && (
        <RouteSummary
          route={route}
          actions={version.availableActions}
          diff={version.basedOn ? (diff ?? null) : null}
        />
      )}
      <LegalBases version={version} />
      <Section title={say('about.title')}>
        <Facts facts={facts} />
      </Section>
      {(version.basedOn || version.successor) && (
        <Section title={say('about.neighbours')}>
          <ul className="property-lines">
            {version.successor && (
              <VersionLine version={version.successor}>{say('about.successor')}</VersionLine>
            )}
            {version.basedOn && <VersionLine version={version.basedOn}>{say('about.basedOn')}</VersionLine>}
          </ul>
        </Section>
      )}
    </>
  )
}
