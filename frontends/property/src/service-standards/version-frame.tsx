import type { ReactNode } from 'react'
import { NotFound, NotYet, useLive, useParams, useRead } from '@linli/frontend-kit'
import { Notice, Page, PageHeader, Places, WorkflowSteps } from '@linli/ui'
import { VersionActs } from '../acts/version-acts.tsx'
import type { Version } from '../acts/version.type.ts'
import { address, versionAddress, type VersionPlace } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { useSay } from '../messages/messages.ts'
import { ReviewRemarkRow, reviewRemarkRow } from './review-remark-row.tsx'
import { readStandardVersion, standardVersionChanged } from './standard-version.documents.ts'
import { standardVersionDesk } from './standard-version.fragments.ts'
import { VersionStatus } from './version-status.tsx'
import './standard.css'

interface VersionFrameProps {
  place: Exclude<VersionPlace, 'edit'>
  children: (version: Version) => ReactNode
}

/**
 * What stands around every view of a version: what it is, how far it has come and in whose hands, what this person
 * can do now, and the way to the other views. It stays as the service has it, without a reload.
 */
export function VersionFrame({ place, children }: VersionFrameProps) {
  const { reference = '' } = useParams()
  const query = useRead(readStandardVersion, { reference })
  const version = readFragment(standardVersionDesk, query.data?.standardVersionByReference)
  useLive(standardVersionChanged, { id: version?.id ?? '' }, { isOff: !version })

  if (version) return <Frame {...{ version, place }}>{children(version)}</Frame>
  if (query.data && !query.error) return <NotFound home={address('/areas')} />
  return <NotYet query={query} />
}

function Frame({ version, place, children }: { version: Version; place: VersionPlace; children: ReactNode }) {
  const say = useSay()
  const { title, number, status, isInForce, reference, managementArea, steps } = version
  return (
    <Page>
      <PageHeader
        above={
          managementArea && (
            <a href={address('/areas/:areaCode', { areaCode: managementArea.code })}>{managementArea.name}</a>
          )
        }
        title={title}
        status={number && <VersionStatus status={status} isInForce={isInForce} />}
        lead={say('version.reference', { reference })}
      />
      <WorkflowSteps
        name={say('version.steps')}
        steps={steps.map((step) => ({
          name: say(`step.${step.status}`),
          state: step.state,
          since: step.since ?? null,
          waitingFor: step.waitingFor,
        }))}
      />
      <VersionActs version={version} />
      <SentBack version={version} />
      <Places name={say('version.places')} places={placesOf(version, place, say)} />
      {children}
    </Page>
  )
}

/** A draft that was sent back shows the last remark until it is handed on again. */
function SentBack({ version }: { version: Version }) {
  const say = useSay()
  const [last] = version.remarks
  if (version.status !== 'DRAFT' || !last) return null
  const { body } = readFragment(reviewRemarkRow, last)
  return (
    <Notice tone="soon" title={say(body ? 'version.remarkTitle' : 'version.remarkTitleOwn')}>
      <ul>
        <ReviewRemarkRow remark={last} />
      </ul>
    </Notice>
  )
}

function placesOf(version: Version, here: VersionPlace, say: ReturnType<typeof useSay>) {
  const { reference, diff, reviews, commentWindow, publicPath } = version
  const place = (name: Exclude<VersionPlace, 'edit'>, count?: number) => ({
    href: versionAddress(reference, name),
    title: say(`version.${name}`),
    isHere: name === here,
    ...(count !== undefined && { count }),
  })
  const hasReview = reviews.length > 0 || version.route?.needsReview
  return [
    place('text'),
    place('changes', diff?.changes.length),
    ...(hasReview || here === 'review' ? [place('review')] : []),
    ...(commentWindow || here === 'comments' ? [place('comments', commentWindow?.commentCount)] : []),
    ...(publicPath || here === 'share' ? [place('share')] : []),
    place('history'),
  ]
}
