import { useState } from 'react'
import { useRead } from '@linli/frontend-kit'
import { useLazyQuery } from '@apollo/client/react'
import { Button, LinkButton, Notice, Waiting } from '@linli/ui'
import { DownloadIcon, FileIcon, LinkIcon } from '@linli/ui/icons'
import { CopyText, QrCode } from '@linli/ui/share'
import { offer } from '@linli/ui/table'
import { graphql } from '../gql/gql.ts'
import type { DisclosurePartsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { bytesOf } from '../service-standards/bytes-of.ts'
import '../service-standards/standard.css'

const readAnnouncement = graphql(/* GraphQL */ `
  query DisclosureAnnouncement($reference: String!) {
    disclosureByReference(reference: $reference) {
      id
      announcement
    }
  }
`)

const readWorkbook = graphql(/* GraphQL */ `
  query DisclosureWorkbook($reference: String!) {
    disclosureByReference(reference: $reference) {
      id
      workbook {
        fileName
        mediaType
        base64
      }
    }
  }
`)

/** How owners come to know of it: text for a group, a code for the wall, a sheet for the file. */
export function ShareDisclosure({ disclosure }: { disclosure: DisclosurePartsFragment }) {
  const say = useSay()
  const { reference, publicPath } = disclosure
  const announcement = useRead(readAnnouncement, { reference: reference ?? '' }, { isOff: !reference }).data
    ?.disclosureByReference?.announcement
  const [read, { loading }] = useLazyQuery(readWorkbook, { fetchPolicy: 'no-cache' })
  const [hasFailed, setFailed] = useState(false)
  if (!reference || !publicPath) return null
  const link = `${window.location.origin}${publicPath}`

  async function download() {
    setFailed(false)
    const { data } = await read({ variables: { reference: reference! } }).catch(() => ({ data: undefined }))
    const workbook = data?.disclosureByReference?.workbook
    if (!workbook) return setFailed(true)
    offer(new Blob([bytesOf(workbook.base64)], { type: workbook.mediaType }), workbook.fileName)
  }

  return (
    <div className="property-stack">
      {announcement === undefined ? (
        <Waiting lines={3} />
      ) : (
        <CopyText title={say('disclosure.share.group')} text={`${announcement}\n${link}`} />
      )}
      <QrCode text={link} label={say('disclosure.share.qr')} />
      <div className="linli-action-row">
        <LinkButton icon={LinkIcon} href={publicPath} target="_blank">
          {say('disclosure.share.open')}
        </LinkButton>
        <LinkButton icon={FileIcon} href={`${publicPath}/print`} target="_blank">
          {say('disclosure.share.print')}
        </LinkButton>
        <Button icon={DownloadIcon} pending={loading} onClick={() => void download()}>
          {say('disclosure.share.workbook')}
        </Button>
      </div>
      {hasFailed && (
        <Notice tone="late" announced>
          {say('version.workbookFailed')}
        </Notice>
      )}
    </div>
  )
}
