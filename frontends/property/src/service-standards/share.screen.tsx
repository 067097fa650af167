import { useRead } from '@linli/frontend-kit'
import { EmptyState, LinkButton, Section, Waiting } from '@linli/ui'
import { FileIcon, LinkIcon, QrCodeIcon } from '@linli/ui/icons'
import { CopyText, QrCode } from '@linli/ui/share'
import type { Version } from '../acts/version.type.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { VersionFrame } from './version-frame.tsx'
import { WorkbookButton } from './workbook-button.tsx'

const readAnnouncement = graphql(/* GraphQL */ `
  query StandardAnnouncement($reference: String!) {
    standardVersionByReference(reference: $reference) {
      id
      announcement
    }
  }
`)

/** How residents come to know of it: text for a group, a sheet for the wall, a code for the lift. */
export default function ShareScreen() {
  return <VersionFrame place="share">{(version) => <Share version={version} />}</VersionFrame>
}

function Share({ version }: { version: Version }) {
  const say = useSay()
  const { publicPath } = version
  if (!publicPath) return <EmptyState title={say('share.notYet')}>{say('share.notYetWords')}</EmptyState>
  const link = `${window.location.origin}${publicPath}`
  return (
    <div className="property-share">
      <Section title={say('share.groupTitle')} note={say('share.groupWords')} sheet>
        <GroupText reference={version.reference} link={link} />
      </Section>
      <Section title={say('share.linkTitle')} note={say('share.linkWords')} sheet>
        <div className="property-share-link">
          <QrCode text={link} label={say('share.qrLabel')} />
          <div className="property-stack">
            <p className="property-address">{link}</p>
            <LinkButton icon={LinkIcon} href={publicPath} target="_blank">
              {say('share.openPage')}
            </LinkButton>
          </div>
        </div>
      </Section>
      <Section title={say('share.paperTitle')} note={say('share.paperWords')} sheet>
        <div className="linli-action-row">
          <LinkButton icon={FileIcon} href={`${publicPath}/notice`} target="_blank">
            {say('share.openNotice')}
          </LinkButton>
          <LinkButton icon={QrCodeIcon} href={`${publicPath}/poster`} target="_blank">
            {say('share.openPoster')}
          </LinkButton>
        </div>
        <p className="linli-note">{say('share.printHint')}</p>
      </Section>
      <Section title={say('share.workbookTitle')} note={say('share.workbookWords')} sheet>
        <div className="linli-action-row">
          <WorkbookButton reference={version.reference} />
        </div>
      </Section>
    </div>
  )
}

function GroupText({ reference, link }: { reference: string; link: string }) {
  const say = useSay()
  const query = useRead(readAnnouncement, { reference })
  const announcement = query.data?.standardVersionByReference?.announcement
  if (announcement === undefined) return <Waiting lines={3} />
  return <CopyText title={say('share.groupTitle')} text={`${announcement}\n${link}`} />
}
