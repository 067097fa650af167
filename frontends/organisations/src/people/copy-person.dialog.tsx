import { useState } from 'react'
import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button, useReader } from '@linli/ui'
import { Dialog } from '@linli/ui/dialog'
import { TextField } from '@linli/ui/form'
import { DownloadIcon } from '@linli/ui/icons'
import { graphql } from '../gql/gql.ts'
import type { PersonCopyMakeMutation } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { offerFile } from '../reading/offer-file.ts'

const personCopyMake = graphql(/* GraphQL */ `
  mutation PersonCopyMake($input: PersonCopyMakeInput!) {
    personCopyMake(input: $input) {
      files {
        name
        mediaType
        content
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface CopyPersonDialogProps {
  person: { id: string; maskedName: string }
  onClose: () => void
}

/** Everything on record about one person, as two files to keep: one to read, one for programs. */
export function CopyPersonDialog({ person: { id, maskedName }, onClose }: CopyPersonDialogProps) {
  const say = useSay()
  const { words } = useReader()
  const [files, setFiles] = useState<PersonCopyMakeMutation['personCopyMake']['files']>(null)
  const act = useAct(personCopyMake, {
    refetchQueries: ['PersonReadings'],
    onDone: (made) => setFiles(made.files),
  })
  const form = useActForm({
    act,
    initial: { purpose: '' },
    check: ({ purpose }) => ({
      purpose: [...purpose.trim()].length < 4 ? say('copy.purposeMissing') : undefined,
    }),
    toInput: ({ purpose }) => ({ personId: id, purpose: purpose.trim() }),
  })
  if (!files) {
    return (
      <ActDialog
        title={say('copy.title', { name: maskedName })}
        lead={say('copy.lead')}
        confirm={say('copy.make')}
        {...{ act, form, onClose }}
      >
        <TextField {...form.field('purpose')} label={say('copy.purpose')} maxLength={200} />
      </ActDialog>
    )
  }
  return (
    <Dialog
      open
      title={say('copy.title', { name: maskedName })}
      onClose={onClose}
      foot={<Button onClick={onClose}>{words.close}</Button>}
    >
      <p>{say('copy.made')}</p>
      <div className="linli-action-row">
        {files.map((file) => (
          <Button key={file.name} icon={DownloadIcon} onClick={() => offerFile(file)}>
            {say(file.mediaType === 'application/json' ? 'copy.json' : 'copy.workbook')}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}
