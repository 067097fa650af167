import { useEffect, useId, useRef, useState } from 'react'
import {
  client,
  useLocation,
  useMessages,
  useSeat,
  type SearchHit,
  type SlotContext,
} from '@linli/frontend-kit'
import { Icon, useReader } from '@linli/ui'
import { SearchIcon } from '@linli/ui/icons'
import { shellMessages } from '../messages/messages.ts'
import { readModule } from '../modules/module-host.ts'
import { switchedOn } from '../modules/registry.ts'
import './search-box.css'

/** Typing pauses this long before the question is asked. */
const pauseBeforeAsking = 250

/** One character is in too many names to be looked for. */
const fewestCharacters = 2

type Answer = { hits: readonly SearchHit[] } | { failed: true }

/**
 * Finds places, estates, organisations and people from anywhere. What is found, and by whom, is the business of the organisations module:
 * it lends its `search` slot.
 */
export function SearchBox() {
  const say = useMessages(shellMessages)
  const { language } = useReader()
  const seat = useSeat()
  const [path] = useLocation()
  // What was typed belongs to the place where it was typed: whoever followed a result has found it.
  const [typed, setTyped] = useState({ term: '', at: path })
  const term = typed.at === path ? typed.term : ''
  const wanted = term.trim()
  const asked = [...wanted].length < fewestCharacters ? '' : wanted
  const question = `${asked} ${language} ${seat?.id}`
  const [found, setFound] = useState<{ of: string; answer: Answer } | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const answer = isOpen && asked && found?.of === question ? found.answer : null
  const box = useRef<HTMLDivElement>(null)
  const id = useId()

  useEffect(() => {
    if (asked.length === 0) return
    let isOver = false
    const timer = setTimeout(async () => {
      const next = await ask(asked, { client, language, seat })
      if (!isOver) setFound({ of: question, answer: next })
    }, pauseBeforeAsking)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [asked, question, language, seat])

  useEffect(() => {
    const close = (event: FocusEvent | MouseEvent) => {
      setIsOpen(box.current?.contains(event.target as Node) ?? false)
    }
    document.addEventListener('focusin', close)
    document.addEventListener('mousedown', close)
    return () => {
      document.removeEventListener('focusin', close)
      document.removeEventListener('mousedown', close)
    }
  }, [])

  if (!switchedOn.includes('organisations') || !seat) return <div className="linli-search" />
  return (
    <div ref={box} className="linli-search" role="search">
      <Icon of={SearchIcon} />
      <label htmlFor={id} className="linli-only-read-aloud">
        {say('search.label')}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        placeholder={say('search.label')}
        value={term}
        onChange={(event) => setTyped({ term: event.target.value, at: path })}
        onKeyDown={(event) => event.key === 'Escape' && setTyped({ term: '', at: path })}
      />
      <div className="linli-search-found" role="status" hidden={!answer}>
        {answer && 'failed' in answer && <p>{say('search.failed')}</p>}
        {answer && 'hits' in answer && answer.hits.length === 0 && (
          <p>{say('search.none', { term: asked })}</p>
        )}
        {answer && 'hits' in answer && answer.hits.length > 0 && (
          <ul aria-label={say('search.results')}>
            {answer.hits.map((hit) => (
              <li key={hit.href}>
                <a href={hit.href}>
                  <span className="linli-note">{say(`search.kind.${hit.kind}`)}</span>
                  <span>
                    {hit.title}
                    {hit.note && <span className="linli-menu-note">{hit.note}</span>}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

async function ask(term: string, context: SlotContext): Promise<Answer> {
  try {
    const { slots } = await readModule('organisations')
    return { hits: (await slots.search?.(term, context)) ?? [] }
  } catch {
    return { failed: true }
  }
}
