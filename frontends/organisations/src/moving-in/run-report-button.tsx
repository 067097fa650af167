import { useState } from 'react'
import { useLazyQuery } from '@apollo/client/react'
import { Button, Notice } from '@linli/ui'
import { DownloadIcon } from '@linli/ui/icons'
import { offer } from '@linli/ui/table'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const readReport = graphql(/* GraphQL */ `
  query ImportRunReport($id: ID!) {
    importRunReport(id: $id) {
      name
      mediaType
      content
    }
  }
`)

/** What became of each row, as an Excel file to be passed on to whoever keeps the list. */
export function RunReportButton({ id }: { id: string }) {
  const say = useSay()
  // Made for the moment: it has no place in the cache.
  const [read, { loading }] = useLazyQuery(readReport, { fetchPolicy: 'no-cache' })
  const [hasFailed, setFailed] = useState(false)

  async function download() {
    setFailed(false)
    const { data } = await read({ variables: { id } }).catch(() => ({ data: undefined }))
    const report = data?.importRunReport
    if (!report) return setFailed(true)
    const bytes = Uint8Array.from(atob(report.content), (sign) => sign.charCodeAt(0))
    offer(new Blob([bytes], { type: report.mediaType }), report.name)
  }

  return (
    <>
      <Button icon={DownloadIcon} pending={loading} onClick={() => void download()}>
        {say('movingIn.report')}
      </Button>
      {hasFailed && (
        <Notice tone="late" announced>
          {say('estates.workbookFailed')}
        </Notice>
      )}
    </>
  )
}
