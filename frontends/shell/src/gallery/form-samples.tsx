import { Button } from '@linli/ui'
import { DateField } from '@linli/ui/date'
import { FileDrop } from '@linli/ui/file'
import {
  CheckField,
  ChoiceField,
  ChoicesField,
  FieldRow,
  Form,
  FormActions,
  NumberField,
  PasswordField,
  SelectField,
  TextArea,
  TextField,
  useFormValues,
} from '@linli/ui/form'
import { SearchSelect } from '@linli/ui/select'
import { Named, Sample, useInWords } from './samples.tsx'

export function FormSamples() {
  return (
    <Sample name="Form · fields">
      <Named>{(named) => <SampleForm name={named('Form')} />}</Named>
    </Sample>
  )
}

function SampleForm({ name }: { name: string }) {
  const inWords = useInWords()
  const form = useFormValues({
    initial: {
      title: '',
      wording: inWords('接到急修报修后 30 分钟内到达现场。', 'On site within 30 minutes of the call.'),
      minutes: 30 as number | null,
      category: 'EQUIPMENT' as 'EQUIPMENT' | 'CLEANING',
      basis: 'DECISION' as 'DECISION' | 'CONTRACT',
      estate: null as string | null,
      from: '2026-03-01' as string | null,
      password: '',
      tags: ['CLEAN'] as readonly ('CLEAN' | 'BRIGHT' | 'GREEN')[],
      isNight: true,
    },
    check: ({ title, minutes }) => ({
      title: title ? undefined : inWords('请填写名称', 'Give it a name'),
      minutes:
        minutes !== null && minutes > 0
          ? undefined
          : inWords('请填写大于 0 的分钟数', 'Give a number of minutes above 0'),
    }),
    onSubmit() {
      form.refuse([
        { message: inWords('示例：没有提交到任何地方。', 'A sample: nothing was submitted anywhere.') },
      ])
    },
  })
  return (
    <Form form={form} name={name}>
      <TextField
        {...form.field('title')}
        label={inWords('条目名称', 'Name')}
        hint={inWords('居民看到的说法', 'As residents read it')}
      />
      <TextArea {...form.field('wording')} label={inWords('承诺内容', 'Promise')} />
      <FieldRow>
        <NumberField
          {...form.field('minutes')}
          label={inWords('到场时限', 'On site within')}
          unit={inWords('分钟', 'minutes')}
        />
        <SelectField
          {...form.field('category')}
          label={inWords('类别', 'Category')}
          choices={[
            { value: 'EQUIPMENT', label: inWords('共用设施设备', 'Shared installations') },
            { value: 'CLEANING', label: inWords('保洁', 'Cleaning') },
          ]}
        />
      </FieldRow>
      <FieldRow>
        <SearchSelect
          {...form.field('estate')}
          label={inWords('小区', 'Estate')}
          optional
          placeholder={inWords('输入名称', 'Type a name')}
          choices={[
            { value: '1', label: inWords('示范·杏林苑', 'Demo Xinglin Court') },
            {
              value: '2',
              label: inWords('示范·蒲河里', 'Demo Puhe Lane'),
              note: inWords('新城子街道', 'Xinchengzi Street'),
            },
          ]}
        />
        <DateField {...form.field('from')} label={inWords('施行日期', 'In force from')} />
      </FieldRow>
      <ChoiceField
        {...form.field('basis')}
        label={inWords('法律依据', 'Legal basis')}
        choices={[
          { value: 'DECISION', label: inWords('业主共同决定', 'Decision of the owners') },
          {
            value: 'CONTRACT',
            label: inWords('合同条款及补充协议', 'Clause of the contract'),
            note: inWords('附双方签章的扫描件', 'with a signed scan'),
          },
        ]}
      />
      <ChoicesField
        {...form.field('tags')}
        label={inWords('五化标签', 'Tags')}
        choices={[
          { value: 'CLEAN', label: inWords('洁化', 'Clean') },
          { value: 'BRIGHT', label: inWords('亮化', 'Bright') },
          {
            value: 'GREEN',
            label: inWords('绿化', 'Green'),
            note: inWords('本小区没有绿地', 'no green here'),
            isBarred: true,
          },
        ]}
      />
      <CheckField {...form.field('isNight')} label={inWords('夜间同样适用', 'Holds at night too')} />
      <PasswordField
        {...form.field('password')}
        label={inWords('密码', 'Password')}
        autoComplete="new-password"
        optional
      />
      <FileDrop
        label={inWords('依据扫描件', 'Scan')}
        endings={['.pdf', '.jpg', '.png']}
        onFile={() => undefined}
      />
      <FormActions>
        <Button submit kind="primary" pending={form.pending}>
          {inWords('保存条目', 'Save the item')}
        </Button>
        <Button onClick={() => form.reset()}>{inWords('还原', 'Reset')}</Button>
      </FormActions>
    </Form>
  )
}
