import { useState } from 'react'
import { useLazyQuery } from '@apollo/client/react'
import { Button, Notice } from '@linli/ui'
import { DownloadIcon } from '@linli/ui/icons'
import { offer } from '@linli/ui/table'
import { graphql } from '../gql/gql.ts'
import type { StandardChangeSetStanding } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { bytesOf } from '../service-standards/bytes-of.ts'

const readWorkbook = graphql(/* GraphQL */ `
  query StandardChangeSetWorkbook($id: ID!, $standings: [StandardChangeSetStanding!]) {
    standardChangeSet(id: $id) {
      id
      workbook(standings: $standings) {
        fileName
        mediaType
        base64
      }
    }
  }
`)

interface ChangeSetWorkbookButtonProps {
  id: string
  standing: StandardChangeSetStanding | null
}

/** All parts with their reasons as an Excel file, not only those that the page has read. */
export function ChangeSetWorkbookButton({ id, standing }: ChangeSetWorkbookButtonProps) {
  const say = useSay()
  const [read, { loading }] = useLazyQuery(readWorkbook, { fetchPolicy: 'no-cache' })
  const [hasFailed, setFailed] = useState(false)

  async function download() {
    setFailed(false)
    const variables = { id, standings: standing ? [standing] : null }
    const { data } = await read({ variables }).catch(() => ({ data: undefined }))
    const workbook = data?.standardChangeSet?.workbook
    if (!workbook) return setFailed(true)
    offer(new Blob([bytesOf(workbook.base64)], { type: workbook.mediaType }), workbook.fileName)
  }

  return (
    <>
      <Button icon={DownloadIcon} compact pending={loading} onClick={() => void download()}>
        {say(standing === 'FAILED' ? 'changeSet.failedList' : 'changeSet.list')}
      </Button>
      {hasFailed && (
        <Notice tone="late" announced>
          {say('version.workbookFailed')}
        </Notice>
      )}
    </>
  )
}
