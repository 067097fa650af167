import { useAct, useToday } from '@linli/frontend-kit'
import { ActDialog, useActForm } from '@linli/frontend-kit/acts'
import { DateField } from '@linli/ui/date'
import { SelectField, TextArea, TextField } from '@linli/ui/form'
import { graphql } from '../gql/gql.ts'
import type {
  SocialGrade,
  SocialOrganisationAction,
  SocialOrganisationRecordFragment,
} from '../gql/graphql.ts'
import { FileSource, type KeptFile } from '../imports/file-source.tsx'
import { useSay } from '../messages/messages.ts'
import { isCreditCode } from '../organisations/credit-code.ts'
import { GuideField } from './guide-field.tsx'

const socialOrganisationStep = graphql(/* GraphQL */ `
  mutation SocialOrganisationStep($input: SocialOrganisationStepInput!) {
    socialOrganisationStep(input: $input) {
      socialOrganisation {
        ...SocialOrganisationRecord
      }
      errors {
        code
        message
        path
      }
    }
  }
`)

const grades = ['A5', 'A4', 'A3', 'A2', 'A1'] as const satisfies SocialGrade[]

interface StepSocialOrganisationDialogProps {
  social: SocialOrganisationRecordFragment
  step: SocialOrganisationAction
  onClose: () => void
}

/** Takes one step of the chain: it asks for what this step brings, and for nothing else. */
export function StepSocialOrganisationDialog({ social, step, onClose }: StepSocialOrganisationDialogProps) {
  const say = useSay()
  const today = useToday()
  const needsPaper = step === 'FILE' || step === 'REGISTER'
  const act = useAct(socialOrganisationStep, { refetchQueries: ['SocialOrganisations'], onDone: onClose })
  const form = useActForm({
    act,
    initial: {
      onDay: today as string | null,
      guideId: social.guide?.id ?? null,
      filingNumber: social.filingNumber ?? '',
      creditCode: social.creditCode ?? '',
      grade: (social.grade ?? 'A3') as SocialGrade,
      remark: '',
      fileId: null as KeptFile | null,
    },
    check: (values) => ({
      ...(!values.onDay && { onDay: say('social.dayMissing') }),
      ...(step === 'GUIDE' && !values.guideId && { guideId: say('social.guideMissing') }),
      ...(step === 'FILE' && !values.filingNumber.trim() && { filingNumber: say('social.filingMissing') }),
      ...(step === 'REGISTER' &&
        !(values.creditCode.trim() && isCreditCode(values.creditCode)) && {
          creditCode: say('organisations.creditCodeWrong'),
        }),
      ...(step === 'CANCEL' && !values.remark.trim() && { remark: say('social.reasonMissing') }),
      ...(needsPaper && !values.fileId && { fileId: say('social.paperMissing') }),
    }),
    toInput: (values) => ({
      socialOrganisationId: social.id,
      revision: social.revision,
      step,
      onDay: values.onDay ?? today,
      remark: values.remark,
      fileId: values.fileId?.id ?? null,
      ...(step === 'GUIDE' && { guideId: values.guideId }),
      ...(step === 'FILE' && { filingNumber: values.filingNumber }),
      ...(step === 'REGISTER' && { creditCode: values.creditCode }),
      ...(step === 'RATE' && { grade: values.grade }),
    }),
  })
  const paper = form.field('fileId')
  return (
    <ActDialog
      title={say(`social.step.${step}`)}
      lead={say(`social.stepLead.${step}`, { name: social.name })}
      confirm={say('social.stepConfirm')}
      grave={step === 'CANCEL'}
      {...{ act, form, onClose }}
    >
      {step === 'GUIDE' && <GuideField {...form.field('guideId')} territoryCode={social.territoryCode} />}
      {step === 'FILE' && (
        <TextField {...form.field('filingNumber')} label={say('social.filingNumber')} maxLength={100} />
      )}
      {step === 'REGISTER' && (
        <TextField
          {...form.field('creditCode')}
          label={say('organisations.creditCode')}
          maxLength={18}
          autoCapitalize="none"
        />
      )}
      {step === 'RATE' && (
        <SelectField<SocialGrade>
          {...form.field('grade')}
          label={say('social.gradeName')}
          choices={grades.map((grade) => ({ value: grade, label: say(`social.grade.${grade}`) }))}
        />
      )}
      <DateField
        {...form.field('onDay')}
        label={say('social.onDay')}
        earliest={social.stageSince}
        latest={today}
      />
      <TextArea
        {...form.field('remark')}
        label={say(step === 'CANCEL' ? 'social.reason' : 'social.remark')}
        rows={2}
        maxLength={500}
        optional={step !== 'CANCEL'}
      />
      {needsPaper && (
        <>
          <FileSource
            label={say('social.paper')}
            endings={['.pdf', '.jpg', '.jpeg', '.png', '.webp']}
            onFile={paper.onChange}
          />
          {paper.value && <p>✓ {paper.value.name}</p>}
          {paper.problem && (
            <p className="linli-field-problem" role="alert">
              <span aria-hidden>✕ </span>
              {paper.problem}
            </p>
          )}
        </>
      )}
    </ActDialog>
  )
}
