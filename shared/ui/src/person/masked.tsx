import { useEffect, useId, useState, type FormEvent } from 'react'
import { Button } from '../action/button.tsx'
import { useWords } from '../theme/theme-provider.tsx'
import '../form/form.css'
import './masked.css'

interface MaskedProps {
  /** As the API gives it to everybody: 王**, 138****0000. */
  value: string
  /** What it is, said aloud: 电话. */
  name: string
  /** The purposes among which the reader must choose; reading is an act that names its purpose and is recorded. */
  purposes?: readonly string[]
  /** Absent where this reader may not see it at all. */
  reveal?: (purpose: string) => Promise<string | null>
}

/** How long a value stays open before it is covered again: long enough to dial, short enough for a shared desk. */
const openFor = 60_000

/** A piece of personal data, covered until somebody says what they need it for. */
export function Masked({ value, name, purposes = [], reveal }: MaskedProps) {
  const say = useWords()
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState(purposes[0] ?? '')
  const [pending, setPending] = useState(false)
  const [shown, setShown] = useState<string | null>(null)

  useEffect(() => {
    if (shown === null) return
    const cover = setTimeout(() => setShown(null), openFor)
    return () => clearTimeout(cover)
  }, [shown])

  async function open(event: FormEvent) {
    event.preventDefault()
    if (!reveal || pending) return
    setPending(true)
    try {
      setShown(await reveal(purpose))
      setAsking(false)
    } finally {
      setPending(false)
    }
  }

  return (
    <span className="linli-masked">
      <span aria-live="polite">{shown ?? value}</span>
      {reveal && !isAsking && (
        <button
          type="button"
          className="linli-masked-open"
          aria-label={`${shown ? say.hide : say.reveal} ${name}`}
          onClick={() => (shown ? setShown(null) : setAsking(true))}
        >
          {shown ? say.hide : say.reveal}
        </button>
      )}
      {isAsking && (
        <form className="linli-masked-ask" onSubmit={open}>
          <label htmlFor={id}>{say.purposeWhy}</label>
          <select
            id={id}
            className="linli-input linli-select"
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          >
            {purposes.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
          <Button submit kind="primary" compact pending={pending}>
            {say.reveal}
          </Button>
          <Button compact onClick={() => setAsking(false)}>
            {say.cancel}
          </Button>
        </form>
      )}
    </span>
  )
}
