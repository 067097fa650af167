import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react'
import InboxOutlined from '@ant-design/icons-svg/es/asn/InboxOutlined'
import { Button } from '../action/button.tsx'
import { Icon } from '../action/icon.tsx'
import { formatSize } from '../theme/format.ts'
import { useWords } from '../theme/theme-provider.tsx'
import '../form/form.css'
import './file-drop.css'

interface FileDropProps {
  label: ReactNode
  /** File endings that are accepted, with their dot: `.xlsx`. */
  endings: readonly string[]
  /** The largest file in bytes. The gateway takes 5 MB. */
  largest?: number
  onFile: (file: File) => void
  /** On a phone: open the camera rather than the files. */
  camera?: boolean
  /** While the file is sent and read. */
  pending?: boolean
  /** What came of it: a name with a link, a report. */
  children?: ReactNode
}

/** A place to drop a file or to choose one. What cannot be taken is said at once, before anything is sent. */
export function FileDrop({
  label,
  endings,
  largest = 5 * 1024 * 1024,
  onFile,
  camera,
  pending,
  children,
}: FileDropProps) {
  const say = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const kinds = endings.join(' ')

  function take(file: File | undefined) {
    if (!file || pending) return
    const isRightKind = endings.some((ending) => file.name.toLowerCase().endsWith(ending))
    if (!isRightKind) return setProblem(say.fileWrongKind(kinds))
    if (file.size > largest) return setProblem(say.fileTooLarge(formatSize(largest)))
    setProblem(null)
    onFile(file)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <div className="linli-field">
      <label className="linli-field-label" htmlFor={id}>
        {label}
      </label>
      <div
        className={isOver ? 'linli-drop linli-drop-over' : 'linli-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon of={InboxOutlined} />
        <p>
          <span className="linli-drop-hint">{say.dropHere} </span>
          <Button compact pending={pending} onClick={() => input.current?.click()}>
            {say.chooseFile}
          </Button>
        </p>
        <p className="linli-note" id={`${id}-limits`}>
          {say.fileLimits(kinds, formatSize(largest))}
        </p>
        <input
          ref={input}
          id={id}
          type="file"
          className="linli-only-read-aloud"
          accept={endings.join(',')}
          capture={camera ? 'environment' : undefined}
          aria-describedby={`${id}-limits`}
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files?.[0])
            // The same file, mended, must be taken a second time too.
            event.target.value = ''
          }}
        />
      </div>
      {problem && (
        <p className="linli-field-problem" role="alert">
          <span aria-hidden>✕ </span>
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}
