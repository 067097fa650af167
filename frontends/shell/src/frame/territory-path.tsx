import { useEffect, useState } from 'react'
import { client, useMessages, type Seat, type TerritoryStep } from '@linli/frontend-kit'
import { useReader } from '@linli/ui'
import { shellMessages } from '../messages/messages.ts'
import { readModule } from '../modules/module-host.ts'
import { switchedOn } from '../modules/registry.ts'

/**
 * Where this seat's territory lies: 沈北新区 › 道义街道 › …. The organisations module knows the names and lends its
 * `territoryPath` slot; while it does not answer, nothing stands here.
 */
export function TerritoryPath({ seat }: { seat: Seat }) {
  const say = useMessages(shellMessages)
  const { language } = useReader()
  const [found, setFound] = useState<{ of: string; steps: readonly TerritoryStep[] } | null>(null)
  // A seat with several territories stands at what they have in common.
  const code = commonPrefix(seat.territories)
  const question = `${seat.id} ${code} ${language}`

  useEffect(() => {
    if (!code || !switchedOn.includes('organisations')) return
    let isOver = false
    readModule('organisations')
      .then(({ slots }) => slots.territoryPath?.(code, { client, language, seat }) ?? [])
      .then(
        (steps) => isOver || setFound({ of: question, steps }),
        // Without an answer nothing stands here; the screens themselves say that the module is silent.
        () => undefined,
      )
    return () => {
      isOver = true
    }
  }, [question, code, language, seat])

  const steps = found?.of === question ? found.steps : []
  if (steps.length === 0) return null
  return (
    <nav className="linli-territory linli-not-on-paper" aria-label={say('menu.territory')}>
      <ol>
        {steps.map(({ code: step, name, href }) => (
          <li key={step}>{href ? <a href={href}>{name}</a> : name}</li>
        ))}
      </ol>
    </nav>
  )
}

/** Codes of a territory nest: what several begin with is the territory that holds them all. */
function commonPrefix(codes: readonly string[]): string {
  const [first = '', ...others] = codes
  const whole = others.length === 0
  let length = first.length
  for (const code of others) while (!code.startsWith(first.slice(0, length))) length -= 1
  if (whole) return first
  // Only whole levels are territories: 6 digits a district, 9 a street, 12 a community.
  return first.slice(0, [12, 9, 6].find((level) => level <= length) ?? 0)
}
