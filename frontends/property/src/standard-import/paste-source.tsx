import { useRef } from 'react'
import { useDraft } from '@linli/frontend-kit'
import { Button } from '@linli/ui'
import { Form, FormActions, TextArea, useFormValues } from '@linli/ui/form'
import { useSay } from '../messages/messages.ts'
import type { ImportSource } from './import-source.ts'

/** A table copied from Word, WPS or Excel: its cells arrive separated by tabs. */
export function PasteSource({ onSource }: { onSource: (source: ImportSource) => void }) {
  const say = useSay()
  const draft = useDraft<string>('property.import.text')
  /** What Word or Excel handed over besides the text; it counts only as long as the text is as it was pasted. */
  const pasted = useRef<{ text: string; html: string } | null>(null)
  const form = useFormValues({
    initial: { text: draft.restored?.content ?? '' },
    check: ({ text }) => (text.trim() ? {} : { text: say('import.pasteMissing') }),
    onSubmit: ({ text }) =>
      onSource({ kind: 'text', text, html: pasted.current?.text === text ? pasted.current.html : null }),
  })
  const field = form.field('text')
  return (
    <Form form={form} name={say('import.sourcePaste')}>
      <div
        onPaste={({ clipboardData }) => {
          const html = clipboardData.getData('text/html')
          const text = clipboardData.getData('text/plain').replaceAll('\r\n', '\n')
          pasted.current = html ? { html, text } : null
        }}
      >
        <TextArea
          {...field}
          onChange={(text) => {
            field.onChange(text)
            draft.keep(text)
          }}
          label={say('import.pasteLabel')}
          rows={12}
        />
      </div>
      <FormActions>
        <Button kind="primary" submit>
          {say('import.pastePreview')}
        </Button>
      </FormActions>
    </Form>
  )
}
