import type { ReactNode } from 'react'
import { Button, useWords } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { Form, type FormState } from '@linli/ui/form'
import type { Act } from '../graphql/use-act.ts'
import { ActFailure } from './act-failure.tsx'

interface ActDialogProps<Values, Data, Input> {
  title: string
  /** What will happen, and whether it can be undone. */
  lead: ReactNode
  act: Act<Data, Input>
  form: FormState<Values>
  /** The verb on the button. */
  confirm: string
  grave?: boolean
  shape?: 'middle' | 'wide'
  onClose: () => void
  children?: ReactNode
}

/** The frame of every act that asks something first. */
export function ActDialog<Values, Data, Input>(props: ActDialogProps<Values, Data, Input>) {
  const { title, lead, act, form, confirm, grave, shape, onClose, children } = props
  const words = useWords()
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      {...(shape && { shape })}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind={grave ? 'grave' : 'primary'} onClick={form.submit} pending={form.pending}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      <ActFailure act={act} />
      <Form form={form} name={title}>
        {children}
      </Form>
    </Dialog>
  )
}
