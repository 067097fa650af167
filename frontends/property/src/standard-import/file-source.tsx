import { useState } from 'react'
import { GatewayRefusal, sendFile } from '@linli/frontend-kit'
import { ErrorState, Progress } from '@linli/ui'
import { FileDrop } from '@linli/ui/file'
import { useSay } from '../messages/messages.ts'
import type { ImportSource } from './import-source.ts'

/** Sends the file to the gateway; nothing is imported by that. */
export function FileSource({ onSource }: { onSource: (source: ImportSource) => void }) {
  const say = useSay()
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<{ file: File; message: string } | null>(null)

  async function send(file: File) {
    setProblem(null)
    setShare(0)
    try {
      const { id, name } = await sendFile(file, setShare)
      onSource({ kind: 'file', fileId: id, name })
    } catch (error) {
      setProblem({
        file,
        message: error instanceof GatewayRefusal ? error.message : say('import.uploadTodo'),
      })
    } finally {
      setShare(null)
    }
  }

  return (
    <>
      <FileDrop
        label={say('import.dropLabel')}
        endings={['.xlsx', '.csv']}
        pending={share !== null}
        onFile={(file) => void send(file)}
      />
      {share !== null && (
        <Progress title={say('import.sending')} done={Math.round(share * 100)} total={100} />
      )}
      {problem && (
        <ErrorState
          title={say('import.uploadFailed')}
          safe={say('import.uploadSafe')}
          todo={problem.message}
          onRetry={() => void send(problem.file)}
        />
      )}
    </>
  )
}
