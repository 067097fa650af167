/** Keeps an unfinished comment on this device, counts its signs, and sends it once. */

const keyOf = (reference: string) => `linli.draft.${reference}`

const placed = document.querySelector<HTMLElement>('[data-placed]')
if (placed) forget(keyOf(placed.dataset['placed']!))

const writing = document.querySelector<HTMLFormElement>('form[data-draft]')
if (writing) easeWriting(writing)

function easeWriting(form: HTMLFormElement): void {
  const key = keyOf(form.dataset['draft']!)
  const text = form.querySelector('textarea')!
  const about = form.querySelector('select')!
  const count = form.querySelector('output')!
  const button = form.querySelector('button')!
  for (const hidden of form.querySelectorAll<HTMLElement>('[data-enhanced], output')) hidden.hidden = false

  const kept = recall(key)
  if (kept && !text.value) {
    text.value = kept.text
    if (!about.value) about.value = kept.about
  }
  const tell = () => {
    count.value = `${text.value.length} / ${text.maxLength}`
  }
  tell()
  form.addEventListener('input', () => {
    tell()
    remember(key, { text: text.value, about: about.value })
  })
  form.addEventListener('submit', (event) => {
    if (button.ariaDisabled === 'true') return event.preventDefault()
    button.ariaDisabled = 'true'
    button.textContent = button.dataset['sending']!
  })
  // Coming back with the browser's own button shows the page as it was left: it must be possible to send again.
  const asked = button.textContent
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    button.ariaDisabled = null
    button.textContent = asked
  })
}

interface Draft {
  text: string
  about: string
}

/** Where a browser keeps nothing (private windows), writing works all the same. */
function recall(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

function remember(key: string, draft: Draft): void {
  try {
    if (draft.text) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {
    // Nothing to be done: the text is still in the field.
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // There was nothing kept.
  }
}
