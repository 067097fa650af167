import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { ChoiceField, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type { Channel } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'

const groupRobotAdd = graphql(/* GraphQL */ `
  mutation GroupRobotAdd($input: GroupRobotAddInput!) {
    groupRobotAdd(input: $input) {
      groupRobot {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface AddRobotDialogProps {
  organisationId: string
  onClose: () => void
}

/** Takes the robot of a group in: its address, as the program shows it. It is never shown again. */
export function AddRobotDialog({ organisationId, onClose }: AddRobotDialogProps) {
  const say = useSay()
  const act = useAct(groupRobotAdd, { refetchQueries: ['GroupRobots'], onDone: onClose })
  const form = useActForm({
    act,
    initial: { channel: 'WECOM' as Channel, name: '', address: '', secret: '' },
    check: ({ name, address }) => ({
      ...(!name.trim() && { name: say('robots.nameMissing') }),
      ...(!address.trim() && { address: say('robots.addressMissing') }),
    }),
    toInput: ({ channel, name, address, secret }) => ({
      organisationId,
      channel,
      name: name.trim(),
      address: address.trim(),
      secret: channel === 'DINGTALK' ? secret.trim() || null : null,
    }),
  })
  return (
    <ActDialog
      title={say('robots.addTitle')}
      lead={say('robots.addLead')}
      confirm={say('robots.addConfirm')}
      {...{ act, form, onClose }}
    >
      <ChoiceField<Channel>
        {...form.field('channel')}
        label={say('robots.program')}
        choices={(['WECOM', 'DINGTALK'] as const).map((value) => ({ value, label: say(`channel.${value}`) }))}
      />
      <TextField {...form.field('name')} label={say('robots.name')} maxLength={50} autoComplete="off" />
      <TextField
        {...form.field('address')}
        label={say('robots.address')}
        hint={say('robots.addressHint')}
        autoComplete="off"
      />
      {form.values.channel === 'DINGTALK' && (
        <TextField
          {...form.field('secret')}
          label={say('robots.secret')}
          hint={say('robots.secretHint')}
          autoComplete="off"
          optional
        />
      )}
    </ActDialog>
  )
}
