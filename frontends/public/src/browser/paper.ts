/** Copying a text for a group, and printing. */

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.getElementById(button.dataset['copy']!) as HTMLTextAreaElement
  button.hidden = false
  button.addEventListener('click', async () => {
    field.select()
    button.textContent = (await copy(field.value)) ? button.dataset['copied']! : button.dataset['byHand']!
  })
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

/** Browsers inside other apps often lack the clipboard, or refuse it; the old command copies what is selected. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return document.execCommand('copy')
  }
}
