import { useAct } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { FieldRow, NumberField, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { isWithin } from './estate-values.ts'

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

interface BuildingOnRecord {
  name: string
  storeys?: number | null
  entrances?: number | null
  households?: number | null
}

interface BuildingDialogProps {
  estate: { id: string; name: string }
  /** One that is on record; without it a new one is entered. */
  building?: BuildingOnRecord
  onClose: () => void
}

/** Enters a building; one of this name that is already on record is corrected. */
export function BuildingDialog({ estate, building, onClose }: BuildingDialogProps) {
  const say = useSay()
  const act = useAct(buildingRegister, { onDone: onClose })
  const form = useActForm({
    act,
    initial: {
      name: building?.name ?? '',
      storeys: building?.storeys ?? null,
      entrances: building?.entrances ?? null,
      households: building?.households ?? null,
    },
    check: ({ name, ...figures }) => ({
      ...(!name.trim() && { name: say('buildings.nameMissing') }),
      ...Object.fromEntries(
        Object.entries(figures)
          .filter(([, figure]) => !isWithin(figure, 0, 10_000, 0))
          .map(([field]) => [field, say('buildings.figureWrong')]),
      ),
    }),
    toInput: ({ name, ...figures }) => ({ estateId: estate.id, name: name.trim(), ...figures }),
  })
  return (
    <ActDialog
      title={say(building ? 'buildings.changeTitle' : 'buildings.addTitle', {
        name: building?.name ?? estate.name,
      })}
      lead={say(building ? 'buildings.changeLead' : 'buildings.addLead')}
      confirm={say(building ? 'buildings.changeConfirm' : 'buildings.addConfirm')}
      {...{ act, form, onClose }}
    >
      {!building && (
        <TextField
          {...form.field('name')}
          label={say('buildings.name')}
          hint={say('buildings.nameHint')}
          maxLength={50}
        />
      )}
      <FieldRow>
        <NumberField {...form.field('storeys')} label={say('buildings.storeys')} optional />
        <NumberField {...form.field('entrances')} label={say('buildings.entrances')} optional />
        <NumberField {...form.field('households')} label={say('buildings.households')} optional />
      </FieldRow>
    </ActDialog>
  )
}
