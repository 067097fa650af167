import { Button } from './button.tsx'
import { useWords } from '../theme/theme-provider.tsx'
import './action-bar.css'

/** One entry of the API's `availableActions`: what is not mine is not in the list at all. */
export interface AvailableAction<Action extends string> {
  action: Action
  isAllowed: boolean
  /** The step that moves the thing on: the one primary button. */
  isNextStep: boolean
  refusal?: { message: string } | null
}

interface ActionBarProps<Action extends string> {
  actions: readonly AvailableAction<Action>[]
  /** What each button says: a verb. An action without a label is offered elsewhere on the screen. */
  labels: Partial<Record<Action, string>>
  onAct: (action: Action) => void
  /** The act under way, if any: its button turns, the others wait. */
  pending?: Action | null
  /** Acts that cannot be undone. */
  grave?: readonly Action[]
}

/**
 * The buttons that are mine now. One that is refused stays visible and says why and what would help, in words
 * beneath it: a tooltip would be out of reach for a finger and for a screen reader.
 */
export function ActionBar<Action extends string>({
  actions,
  labels,
  onAct,
  pending,
  grave = [],
}: ActionBarProps<Action>) {
  const say = useWords()
  const shown = actions.filter(({ action }) => labels[action])
  const allowed = shown
    .filter(({ isAllowed }) => isAllowed)
    .toSorted((a, b) => Number(b.isNextStep) - Number(a.isNextStep))
  const refused = shown.filter(({ isAllowed }) => !isAllowed)
  if (shown.length === 0) return null
  return (
    <div className="linli-action-bar linli-not-on-paper">
      {allowed.length > 0 && (
        <div className="linli-action-row">
          {allowed.map(({ action, isNextStep }) => (
            <Button
              key={action}
              kind={isNextStep ? 'primary' : grave.includes(action) ? 'grave' : 'plain'}
              pending={pending === action}
              disabled={pending != null && pending !== action}
              onClick={() => onAct(action)}
            >
              {labels[action]}
            </Button>
          ))}
        </div>
      )}
      {refused.length > 0 && (
        <dl className="linli-action-refused">
          {refused.map(({ action, refusal }) => (
            <div key={action}>
              <dt>{labels[action]}</dt>
              <dd>{refusal?.message ?? say.actionRefusedTitle}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
