import { useState } from 'react'
import { NotYet, useRead, useToday } from '@linli/frontend-kit'
import {
  Button,
  EmptyState,
  formatDay,
  formatMoment,
  Page,
  PageHeader,
  Section,
  StatusTag,
  TypeBadge,
  useReader,
} from '@linli/ui'
import { PlusIcon } from '@linli/ui/icons'
import { DataTable, type Column } from '@linli/ui/table'
import { personAddress } from '../address.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import type { ClassificationSettingFragment, ManagementMode } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { SetLimitsDialog } from './set-limits.dialog.tsx'
import { standingOf } from './setting-standing.ts'
import { TypePlaces } from './type-places.tsx'
import './types.css'

const classificationSetting = graphql(/* GraphQL */ `
  fragment ClassificationSetting on ClassificationThreshold {
    id
    inForceFrom
    resettlementPercent
    oldUntilYear
    weakModes
    setAt
    setInPost
    setter {
      id
      maskedName
    }
  }
`)

const readRule = graphql(/* GraphQL */ `
  query ClassificationRule {
    classificationLimits {
      resettlementPercent
      oldUntilYear
      weakModes
      setting {
        ...ClassificationSetting
      }
      availableActions
    }
    classificationThresholds(first: 100) {
      ...ClassificationSetting
    }
  }
`)

/** By which rule estates get their type today, by whom its limits were set, and how they changed. */
export default function RuleScreen() {
  const say = useSay()
  const { language } = useReader()
  const query = useRead(readRule, {})
  const [isSetting, setSetting] = useState(false)
  const limits = query.data?.classificationLimits
  if (!limits) return <NotYet query={query} />

  const settings = readFragment(classificationSetting, query.data?.classificationThresholds ?? [])
  const inForce = readFragment(classificationSetting, limits.setting)
  const modes = (all: readonly ManagementMode[]) =>
    all.map((mode) => say(`managementMode.${mode}`)).join(say('listSeparator'))
  const maySet = limits.availableActions.includes('SET')
  return (
    <Page>
      <PageHeader
        title={say('types.title')}
        lead={say('types.lead')}
        primary={
          maySet && (
            <Button kind="primary" icon={PlusIcon} onClick={() => setSetting(true)}>
              {say('rule.set')}
            </Button>
          )
        }
      />
      <TypePlaces here="rule" />
      <Section
        title={say('rule.today')}
        note={
          inForce
            ? say('rule.since', { day: formatDay(inForce.inForceFrom, language) })
            : say('rule.assumption')
        }
        sheet
      >
        <ol className="organisations-rule">
          <li>
            <span>
              {say('rule.resettlement', { percent: Number(limits.resettlementPercent) })}
              <Becomes />
              <TypeBadge type="RESETTLEMENT" />
            </span>
          </li>
          <li>
            <span>
              {limits.weakModes.length > 0
                ? say('rule.old', { year: limits.oldUntilYear, modes: modes(limits.weakModes) })
                : say('rule.oldByYear', { year: limits.oldUntilYear })}
              <Becomes />
              <TypeBadge type="OLD" />
            </span>
          </li>
          <li>
            <span>
              {say('rule.commercial')}
              <Becomes />
              <TypeBadge type="COMMERCIAL" />
            </span>
          </li>
        </ol>
        <p className="linli-note">{say('rule.definition')}</p>
        {!maySet && <p className="linli-note">{say('rule.whoMaySet')}</p>}
      </Section>
      <Section title={say('rule.settings')}>
        {settings.length > 0 ? (
          <Settings settings={settings} inForceId={inForce?.id ?? null} modes={modes} />
        ) : (
          <EmptyState title={say('rule.neverSetTitle')}>{say('rule.neverSetWords')}</EmptyState>
        )}
      </Section>
      {isSetting && (
        <SetLimitsDialog
          limits={limits}
          takenDays={settings.map(({ inForceFrom }) => inForceFrom)}
          onClose={() => setSetting(false)}
        />
      )}
    </Page>
  )
}

const Becomes = () => <span aria-hidden>→</span>

interface SettingsProps {
  settings: readonly ClassificationSettingFragment[]
  inForceId: string | null
  modes: (all: readonly ManagementMode[]) => string
}

function Settings(props: SettingsProps) {
  const say = useSay()
  const columns = useColumns(props)
  return (
    <DataTable
      name="organisations.limits"
      title={say('rule.settings')}
      columns={columns}
      rows={props.settings}
      rowKey={({ id }) => id}
      empty={null}
    />
  )
}

function useColumns({ inForceId, modes }: SettingsProps): Column<ClassificationSettingFragment>[] {
  const say = useSay()
  const { language } = useReader()
  const today = useToday()
  return [
    {
      key: 'from',
      title: say('rule.from'),
      cell: ({ inForceFrom }) => formatDay(inForceFrom, language),
      value: ({ inForceFrom }) => inForceFrom,
      isAlwaysShown: true,
    },
    {
      key: 'standing',
      title: say('rule.standing'),
      cell: (setting) => {
        const standing = standingOf(setting, inForceId, today)
        const tone = standing === 'IN_FORCE' ? 'kept' : standing === 'UPCOMING' ? 'working' : 'calm'
        return <StatusTag tone={tone}>{say(`settingStanding.${standing}`)}</StatusTag>
      },
      value: (setting) => say(`settingStanding.${standingOf(setting, inForceId, today)}`),
    },
    {
      key: 'resettlementPercent',
      title: say('rule.percent'),
      cell: ({ resettlementPercent }) => `${Number(resettlementPercent)}%`,
      value: ({ resettlementPercent }) => Number(resettlementPercent),
      align: 'end',
    },
    {
      key: 'oldUntilYear',
      title: say('rule.year'),
      cell: ({ oldUntilYear }) => oldUntilYear,
      value: ({ oldUntilYear }) => oldUntilYear,
      align: 'end',
    },
    {
      key: 'weakModes',
      title: say('rule.modes'),
      cell: ({ weakModes }) => modes(weakModes) || say('rule.noModes'),
      value: ({ weakModes }) => modes(weakModes),
    },
    {
      key: 'setter',
      title: say('rule.setter'),
      cell: ({ setter, setInPost, setAt }) => (
        <div className="organisations-request">
          <p>
            {setter && <a href={personAddress(setter.id)}>{setter.maskedName}</a>} {setInPost}
          </p>
          {setAt && <p className="linli-note">{formatMoment(setAt, language)}</p>}
        </div>
      ),
      value: ({ setter, setInPost }) => [setter?.maskedName, setInPost].filter(Boolean).join(' '),
    },
  ]
}
