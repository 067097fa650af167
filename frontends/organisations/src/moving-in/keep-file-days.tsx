import { useState } from 'react'
import { useAct, useRead, useSeat, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { Button } from '@linli/ui'
import { DateField } from '@linli/ui/date'
import { NumberField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import { useSay } from '../messages/messages.ts'
import { governsDistrict } from '../permissions.ts'

const readDays = graphql(/* GraphQL */ `
  query ImportFileDays {
    importFileDays
  }
`)

const importSettingSet = graphql(/* GraphQL */ `
  mutation ImportSettingSet($input: ImportSettingSetInput!) {
    importSettingSet(input: $input) {
      importSetting {
        id
        inForceFrom
        keepFileDays
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

/** For how long a file lies here that nobody brings in, and the way to set it otherwise. */
export function KeepFileDays() {
  const say = useSay()
  const seat = useSeat()
  const [isSetting, setSetting] = useState(false)
  const days = useRead(readDays, {}).data?.importFileDays
  if (days == null) return null
  return (
    <p className="linli-note">
      {say('movingIn.keptFor', { count: days })}{' '}
      {seat && governsDistrict(seat) && (
        <Button compact onClick={() => setSetting(true)}>
          {say('movingIn.setKeeping')}
        </Button>
      )}
      {isSetting && <SetKeeping days={days} onClose={() => setSetting(false)} />}
    </p>
  )
}

function SetKeeping({ days, onClose }: { days: number; onClose: () => void }) {
  const say = useSay()
  const today = useToday()
  const act = useAct(importSettingSet, { refetchQueries: ['ImportFileDays'], onDone: onClose })
  const form = useActForm({
    act,
    initial: { inForceFrom: null as string | null, keepFileDays: days as number | null },
    check: ({ inForceFrom, keepFileDays }) => ({
      ...((!inForceFrom || inForceFrom <= today) && { inForceFrom: say('movingIn.dayMissing') }),
      ...((keepFileDays === null || keepFileDays < 1 || keepFileDays > 90) && {
        keepFileDays: say('movingIn.daysWrong'),
      }),
    }),
    toInput: ({ inForceFrom, keepFileDays }) => ({
      inForceFrom: inForceFrom ?? '',
      keepFileDays: keepFileDays ?? 0,
    }),
  })
  return (
    <ActDialog
      title={say('movingIn.setKeeping')}
      lead={say('movingIn.setKeepingLead')}
      confirm={say('movingIn.setKeepingConfirm')}
      {...{ act, form, onClose }}
    >
      <DateField {...form.field('inForceFrom')} label={say('rule.from')} earliest={today} />
      <NumberField {...form.field('keepFileDays')} label={say('movingIn.days')} />
    </ActDialog>
  )
}
