import { useState } from 'react'
import { useLazyQuery } from '@apollo/client/react'
import { Button, Notice } from '@linli/ui'
import { DownloadIcon } from '@linli/ui/icons'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { offerFile } from '../reading/offer-file.ts'

const readWorkbook = graphql(/* GraphQL */ `
  query CrossAppointmentSpreadsheet($code: String!) {
    crossAppointmentSpreadsheet(code: $code) {
      name
      mediaType
      content
    }
  }
`)

/** The whole register of a place as an Excel file. */
export function RegisterWorkbookButton({ code }: { code: string }) {
  const say = useSay()
  // A workbook is large and made for the moment: it has no place in the cache.
  const [read, { loading }] = useLazyQuery(readWorkbook, { fetchPolicy: 'no-cache' })
  const [hasFailed, setFailed] = useState(false)

  async function download() {
    setFailed(false)
    const { data } = await read({ variables: { code } }).catch(() => ({ data: undefined }))
    const workbook = data?.crossAppointmentSpreadsheet
    if (workbook) offerFile(workbook)
    else setFailed(true)
  }

  return (
    <>
      <Button icon={DownloadIcon} pending={loading} onClick={() => void download()}>
        {say('crossRegister.workbook')}
      </Button>
      {hasFailed && (
        <Notice tone="late" announced>
          {say('estates.workbookFailed')}
        </Notice>
      )}
    </>
  )
}
