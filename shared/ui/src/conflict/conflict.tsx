import type { ReactNode } from 'react'
import { Button } from '../action/button.tsx'
import { useWords } from '../theme/theme-provider.tsx'
import '../action/action-bar.css'
import './conflict.css'

export interface ConflictField {
  name: ReactNode
  mine: ReactNode
  theirs: ReactNode
}

interface ConflictProps {
  /** Who changed it meanwhile and when, as a sentence; where that is known. */
  who?: ReactNode
  /** The fields that differ. */
  fields: readonly ConflictField[]
  /** Throws my text away and shows what is there now. */
  onTakeTheirs: () => void
  /** Puts my text on top of what is there now, as a new change that anybody can see. */
  onKeepMine: () => void
  pending?: boolean
}

/** Two people on one thing: both versions side by side, and nothing overwritten until somebody has chosen. */
export function Conflict({ who, fields, onTakeTheirs, onKeepMine, pending }: ConflictProps) {
  const say = useWords()
  return (
    <section className="linli-conflict" role="alert">
      <div>
        <p className="linli-conflict-title">{say.conflictTitle}</p>
        {who && <p>{who}</p>}
        <p>{say.conflictWhatNow}</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.conflictField}</th>
            <th scope="col">{say.conflictMine}</th>
            <th scope="col">{say.conflictTheirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, mine, theirs }, at) => (
            <tr key={at}>
              <th scope="row">{name}</th>
              <td>{mine ?? say.theirsMissing}</td>
              <td>{theirs ?? say.theirsMissing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="linli-action-row">
        <Button onClick={onTakeTheirs}>{say.conflictTakeTheirs}</Button>
        <Button kind="primary" onClick={onKeepMine} pending={pending}>
          {say.conflictKeepMine}
        </Button>
      </div>
    </section>
  )
}
