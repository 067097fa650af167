import { useRef, useState } from 'react'
import { Button, Notice, useReader } from '@linli/ui'
import { CameraIcon } from '@linli/ui/icons'
import { ChoicesField, TextArea } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import type { KeptPoint } from './kept-points.ts'
import { instantOf, MomentField, momentOf } from './moment-field.tsx'
import type { WaitingRound } from './round-outbox.ts'
import { smallPhoto } from './small-photo.ts'

interface RoundFormProps {
  point: KeptPoint
  /** Whether the label was scanned, and not chosen from the list. */
  isScanned: boolean
  /** @returns whether the device has kept it */
  onAdd: (round: WaitingRound) => boolean
}

const problemsOf = (wrong: Record<string, boolean>) => Object.values(wrong).some(Boolean)

/** What was done here, when, and what was found: one big button, and nothing that need not be said. */
export function RoundForm({ point, isScanned, onAdd }: RoundFormProps) {
  const say = useSay()
  const { now } = useReader()
  const [first] = point.items
  const [codes, setCodes] = useState<readonly string[]>(point.items.length === 1 && first ? [first.code] : [])
  const [at, setAt] = useState(() => momentOf(now()))
  const [until, setUntil] = useState(() => momentOf(now()))
  const [note, setNote] = useState('')
  const [photo, setPhoto] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [done, setDone] = useState<'kept' | 'only here' | null>(null)
  const camera = useRef<HTMLInputElement>(null)

  const chosen = point.items.filter(({ code }) => codes.includes(code))
  const isDuty = chosen.some(({ needsEnd }) => needsEnd)
  const needsPhoto = chosen.some((item) => item.needsPhoto)
  const wrong = {
    codes: codes.length === 0,
    at: at === '' || instantOf(at) > new Date(now() + 60_000).toISOString(),
    until: isDuty && (until === '' || until <= at),
    photo: needsPhoto && photo === null,
  }

  function add() {
    if (problemsOf(wrong)) return setAsked(true)
    const isKept = onAdd({
      input: {
        ...{ servicePointId: point.id, itemCodes: [...codes], happenedAt: instantOf(at), isScanned },
        ...{ endedAt: isDuty ? instantOf(until) : null, note: note.trim() || null, fileId: null },
        idempotencyKey: crypto.randomUUID(),
      },
      ...{ place: `${point.areaName} ${point.name}`, photo, refusal: null },
    })
    setDone(isKept ? 'kept' : 'only here')
    setAsked(false)
    setNote('')
    setPhoto(null)
  }

  async function take(file: File | undefined) {
    if (file) setPhoto(await smallPhoto(file).catch(() => null))
  }

  const said = (is: boolean, key: Parameters<typeof say>[0]) => (isAsked && is ? { problem: say(key) } : {})
  return (
    <div className="property-round">
      {done && (
        <Notice tone={done === 'kept' ? 'kept' : 'soon'} announced>
          {say(done === 'kept' ? 'rounds.done' : 'rounds.notKept')}
        </Notice>
      )}
      <ChoicesField<string>
        name="codes"
        value={codes}
        onChange={setCodes}
        label={say('rounds.what')}
        choices={point.items.map(({ code, title, promise }) => ({
          ...{ value: code, label: title },
          ...(promise && { note: promise }),
        }))}
        {...said(wrong.codes, 'rounds.whatMissing')}
      />
      <MomentField
        label={say(isDuty ? 'rounds.from' : 'rounds.at')}
        value={at}
        onChange={setAt}
        {...said(wrong.at, 'rounds.atWrong')}
      />
      {isDuty && (
        <MomentField
          label={say('rounds.until')}
          value={until}
          onChange={setUntil}
          {...said(wrong.until, 'rounds.untilWrong')}
        />
      )}
      <TextArea
        name="note"
        value={note}
        onChange={setNote}
        label={say('rounds.note')}
        maxLength={500}
        optional
      />
      {needsPhoto && (
        <div className="property-round-photo">
          {photo && <img src={photo} alt={say('rounds.photoTaken')} />}
          <Button icon={CameraIcon} onClick={() => camera.current?.click()}>
            {say(photo ? 'rounds.photoAgain' : 'rounds.photo')}
          </Button>
          {isAsked && wrong.photo && (
            <p className="linli-field-problem">
              <span aria-hidden>✕ </span>
              {say('rounds.photoMissing')}
            </p>
          )}
          <input
            ref={camera}
            type="file"
            accept="image/*"
            capture="environment"
            className="linli-only-read-aloud"
            aria-label={say('rounds.photo')}
            tabIndex={-1}
            onChange={(event) => {
              void take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </div>
      )}
      <div className="property-round-foot">
        <Button kind="primary" onClick={add}>
          {say('rounds.log')}
        </Button>
      </div>
    </div>
  )
}
