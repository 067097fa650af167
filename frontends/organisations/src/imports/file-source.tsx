import { useState } from 'react'
import { GatewayRefusal, sendFile } from '@linli/frontend-kit'
import { ErrorState, Progress } from '@linli/ui'
import { FileDrop } from '@linli/ui/file'
import { useSay } from '../messages/messages.ts'

/** A file that the gateway keeps; nothing is imported by sending it. */
export interface KeptFile {
  id: string
  name: string
}

interface FileSourceProps {
  label: string
  endings: readonly string[]
  /** For whoever sends it alone: what lists people. */
  isPrivate?: boolean
  onFile: (file: KeptFile) => void
}

/** What helps: the gateway tells programs why, and the reader is told in their own language what to do. */
function whatToDo(error: unknown): 'uploadTodo' | 'typeRefused' | 'tooLarge' | 'signInAgain' {
  if (!(error instanceof GatewayRefusal)) return 'uploadTodo'
  if (error.status === 413) return 'tooLarge'
  return error.status === 401 || error.status === 403 ? 'signInAgain' : 'typeRefused'
}

/** Sends the file to the gateway and says how far it is. */
export function FileSource({ label, endings, isPrivate = false, onFile }: FileSourceProps) {
  const say = useSay()
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<{ file: File; message: string } | null>(null)

  async function send(file: File) {
    setProblem(null)
    setShare(0)
    try {
      const { id, name } = await sendFile(file, setShare, { isPrivate })
      onFile({ id, name })
    } catch (error) {
      setProblem({
        file,
        message: say(`import.${whatToDo(error)}`),
      })
    } finally {
      setShare(null)
    }
  }

  return (
    <>
      <FileDrop label={label} endings={endings} pending={share !== null} onFile={(file) => void send(file)} />
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
