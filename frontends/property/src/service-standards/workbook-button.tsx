import { useState } from 'react'
import { useLazyQuery } from '@apollo/client/react'
import { Button, Notice } from '@linli/ui'
import { DownloadIcon } from '@linli/ui/icons'
import { offer } from '@linli/ui/table'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { bytesOf } from './bytes-of.ts'

const readWorkbook = graphql(/* GraphQL */ `
  query StandardWorkbook($reference: String!) {
    standardVersionByReference(reference: $reference) {
      id
      workbook {
        fileName
        mediaType
        base64
      }
    }
  }
`)

/** The promises as an Excel file that can be changed and imported again. */
export function WorkbookButton({ reference }: { reference: string }) {
  const say = useSay()
  // A workbook is large and made for the moment: it has no place in the cache.
  const [read, { loading }] = useLazyQuery(readWorkbook, { fetchPolicy: 'no-cache' })
  const [hasFailed, setFailed] = useState(false)

  async function download() {
    setFailed(false)
    const { data } = await read({ variables: { reference } }).catch(() => ({ data: undefined }))
    const workbook = data?.standardVersionByReference?.workbook
    if (!workbook) return setFailed(true)
    offer(new Blob([bytesOf(workbook.base64)], { type: workbook.mediaType }), workbook.fileName)
  }

  return (
    <>
      <Button icon={DownloadIcon} compact pending={loading} onClick={() => void download()}>
        {say('version.workbook')}
      </Button>
      {hasFailed && (
        <Notice tone="late" announced>
          {say('version.workbookFailed')}
        </Notice>
      )}
    </>
  )
}
