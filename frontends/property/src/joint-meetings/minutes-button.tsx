import { useState } from 'react'
import { useLazyQuery } from '@apollo/client/react'
import { Button, Notice } from '@linli/ui'
import { DownloadIcon } from '@linli/ui/icons'
import { offer } from '@linli/ui/table'
import { useSay } from '../messages/messages.ts'
import { bytesOf } from '../service-standards/bytes-of.ts'
import { readMinutes } from './joint-meeting.documents.ts'

/** The minutes as a Word file in official layout. */
export function MinutesButton({ meetingId }: { meetingId: string }) {
  const say = useSay()
  // A file is large and made for the moment: it has no place in the cache.
  const [read, { loading }] = useLazyQuery(readMinutes, { fetchPolicy: 'no-cache' })
  const [hasFailed, setFailed] = useState(false)

  async function download() {
    setFailed(false)
    const { data } = await read({ variables: { id: meetingId } }).catch(() => ({ data: undefined }))
    const file = data?.jointMeeting?.minutesDocument
    if (!file) return setFailed(true)
    offer(new Blob([bytesOf(file.base64)], { type: file.mediaType }), file.fileName)
  }

  return (
    <>
      <Button icon={DownloadIcon} pending={loading} onClick={() => void download()}>
        {say('meeting.minutesWord')}
      </Button>
      {hasFailed && (
        <Notice tone="late" announced>
          {say('version.workbookFailed')}
        </Notice>
      )}
    </>
  )
}
