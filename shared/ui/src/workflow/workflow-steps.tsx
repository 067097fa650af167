import type { ReactNode } from 'react'
import { formatMoment } from '../theme/format.ts'
import { useReader } from '../theme/theme-provider.tsx'
import './workflow-steps.css'

/** One step as the API gives it, with its name in the reader's words. */
export interface WorkflowStep {
  name: ReactNode
  state: 'DONE' | 'CURRENT' | 'AHEAD'
  since?: string | null
  /** For the present step: who has it now and until when. */
  waitingFor?: ReactNode
}

const signs = { DONE: '✓', CURRENT: '●', AHEAD: '' } as const

/** The way of a thing with a workflow: which steps, where it stands, who has it, since when. */
export function WorkflowSteps({ name, steps }: { name: string; steps: readonly WorkflowStep[] }) {
  const { language, words } = useReader()
  return (
    <ol className="linli-steps" aria-label={name}>
      {steps.map((step, at) => (
        <li
          key={at}
          className={`linli-step linli-step-${step.state.toLowerCase()}`}
          aria-current={step.state === 'CURRENT' ? 'step' : undefined}
        >
          <span className="linli-step-sign" aria-hidden>
            {signs[step.state] || at + 1}
          </span>
          <div className="linli-step-words">
            <span className="linli-step-name">{step.name}</span>
            <span className="linli-only-read-aloud">{words.step[step.state]}</span>
            {step.since && <time dateTime={step.since}>{formatMoment(step.since, language)}</time>}
            {step.waitingFor && <span className="linli-step-who">{step.waitingFor}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}
