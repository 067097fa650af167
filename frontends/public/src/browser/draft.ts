/** Keeps an unfinished form on this device, counts its signs, and sends it once. */

const keyOf = (name: string) => `linli.draft.${name}`

/** Who somebody is stays out of what is kept: a phone may be lent. */
const unkept = new Set(['name', 'tel'])

const placed = document.querySelector<HTMLElement>('[data-placed]')
if (placed) forget(keyOf(placed.dataset['placed']!))

const writing = document.querySelector<HTMLFormElement>('form[data-draft]')
if (writing) easeWriting(writing)
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-once]')) {
  sendOnce(button.form!, button)
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function easeWriting(form: HTMLFormElement): void {
  const key = keyOf(form.dataset['draft']!)
  const text = form.querySelector('textarea')!
  const count = form.querySelector('output')!
  for (const hidden of form.querySelectorAll<HTMLElement>('[data-enhanced], output')) hidden.hidden = false

  const kept = recall(key)
  // A form that came back with an answer holds what was typed last, and the key that it is to be sent with.
  if (kept && !text.value && form.dataset['answered'] === undefined) restore(form, kept)
  const tell = () => {
    count.value = `${text.value.length} / ${text.maxLength}`
  }
  tell()
  const keep = () => {
    tell()
    remember(key, text.value ? draftOf(form) : null)
  }
  form.addEventListener('input', keep)
  const offline = form.dataset['offline']
  form.addEventListener('submit', (event) => {
    keep()
    if (offline === undefined || navigator.onLine) return
    event.preventDefault()
    event.stopImmediatePropagation()
    tellOffline(form, offline)
  })
  sendOnce(form, form.querySelector('button')!)
}

function sendOnce(form: HTMLFormElement, button: HTMLButtonElement): void {
  const asked = button.textContent
  form.addEventListener('submit', (event) => {
    if (button.ariaDisabled === 'true') return event.preventDefault()
    button.ariaDisabled = 'true'
    button.textContent = button.dataset['sending']!
  })
  // Coming back with the browser's own button shows the page as it was left: it must be possible to send again.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    button.ariaDisabled = null
    button.textContent = asked
  })
}

function tellOffline(form: HTMLFormElement, words: string): void {
  let told = form.querySelector<HTMLElement>('[role=alert]')
  if (!told) {
    told = document.createElement('p')
    told.className = 'field-refusal'
    told.setAttribute('role', 'alert')
    form.querySelector('button')!.before(told)
  }
  told.textContent = words
}

/**
 * What was typed, by the names of the fields; the key of the form with it, so that sending again after a lost answer is
 * still the same.
 */
type Draft = Record<string, string>

function controls(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('[name]')].filter(({ autocomplete }) => !unkept.has(autocomplete))
}

function draftOf(form: HTMLFormElement): Draft {
  const draft: Draft = {}
  for (const control of controls(form)) {
    const isChoice = control.type === 'radio' || control.type === 'checkbox'
    if (!isChoice || (control as HTMLInputElement).checked) draft[control.name] = control.value
  }
  return draft
}

function restore(form: HTMLFormElement, draft: Draft): void {
  for (const control of controls(form)) {
    const value = draft[control.name]
    if (value === undefined) continue
    if (control.type === 'radio' || control.type === 'checkbox') {
      ;(control as HTMLInputElement).checked = control.value === value
    } else if (!control.value || control.type === 'hidden') control.value = value
  }
}

/** Where a browser keeps nothing (private windows), writing works all the same. */
function recall(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

function remember(key: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
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
