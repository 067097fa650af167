import { useAct } from '@linli/frontend-kit'
import { FieldRow, NumberField, TextField } from '@linli/ui/form'
import { ActDialog } from '../acts/act-dialog.tsx'
import { useActForm } from '../acts/use-act-form.ts'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'

const buildingRegister = graphql(/* GraphQL */ `
  mutation BuildingRegister($input: BuildingRegisterInput!) {
    buildingRegister(input: $input) {
      estate {
        ...EstateBuildings
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

interface BuildingDialogProps {
  estate: { id: string; name: string }
  onClose: () => void
}

/** Enters a building; one of this name that is already on record is corrected. */
export function BuildingDialog({ estate, onClose }: BuildingDialogProps) {
  const say = useSay()
  const act = useAct(buildingRegister, { onDone: onClose })
  const form = useActForm({
    act,
    initial: {
      name: '',
      storeys: null as number | null,
      entrances: null as number | null,
      households: null as number | null,
    },
    check: ({ name }) => (name.trim() ? {} : { name: say('buildings.nameMissing') }),
    toInput: ({ name, ...figures }) => ({ estateId: estate.id, name: name.trim(), ...figures }),
  })
  return (
    <ActDialog
      title={say('buildings.addTitle', { name: estate.name })}
      lead={say('buildings.addLead')}
      confirm={say('buildings.addConfirm')}
      {...{ act, form, onClose }}
    >
      <TextField
        {...form.field('name')}
        label={say('buildings.name')}
        hint={say('buildings.nameHint')}
        maxLength={50}
      />
      <FieldRow>
        <NumberField {...form.field('storeys')} label={say('buildings.storeys')} optional />
        <NumberField {...form.field('entrances')} label={say('buildings.entrances')} optional />
        <NumberField {...form.field('households')} label={say('buildings.households')} optional />
      </FieldRow>
    </ActDialog>
  )
}
