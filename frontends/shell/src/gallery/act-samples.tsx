import { useState } from 'react'
import { ActionBar, Button, EventHistory, Masked, WorkflowSteps } from '@linli/ui'
import { Conflict } from '@linli/ui/conflict'
import { ConfirmDialog } from '@linli/ui/dialog'
import { CopyText, QrPoster } from '@linli/ui/share'
import { inHours, Sample, useInWords } from './samples.tsx'

export function ActSamples() {
  const inWords = useInWords()
  return (
    <>
      <Sample name="WorkflowSteps · ActionBar">
        <WorkflowSteps
          name={inWords('办理进度', 'Where it stands')}
          steps={[
            { name: inWords('起草', 'Draft'), state: 'DONE', since: inHours(-90) },
            {
              name: inWords('联合审签', 'Joint review'),
              state: 'CURRENT',
              since: inHours(-20),
              waitingFor: inWords(
                '等居委会、业委会，各有 5 个工作日',
                'with the residents’ and owners’ committees, 5 working days each',
              ),
            },
            { name: inWords('征求意见', 'Comments'), state: 'AHEAD' },
            { name: inWords('公布', 'Published'), state: 'AHEAD' },
          ]}
        />
        <ActionBar
          actions={[
            { action: 'SIGN', isAllowed: true, isNextStep: true },
            { action: 'RETURN', isAllowed: true, isNextStep: false },
            {
              action: 'PUBLISH',
              isAllowed: false,
              isNextStep: false,
              refusal: {
                message: inWords(
                  '还差业委会的签署；签齐并征求意见 7 天后才能公布。',
                  'The owners’ committee has not signed; it can be published after all have signed and 7 days of comments.',
                ),
              },
            },
          ]}
          labels={{
            SIGN: inWords('代表居委会签署', 'Sign for the residents’ committee'),
            RETURN: inWords('退回', 'Return'),
            PUBLISH: inWords('公布', 'Publish'),
          }}
          onAct={() => undefined}
        />
      </Sample>
      <Sample name="EventHistory · Masked">
        <EventHistory
          name={inWords('经过', 'History')}
          events={[
            {
              id: '2',
              at: inHours(-20),
              sentence: inWords('退回修改', 'Returned'),
              by: inWords('林书记（社区党组织）', 'Secretary Lin (Party organisation)'),
              reason: inWords(
                '第 12 条保洁频次降低，请附业主共同决定。',
                'Item 12 lowers the cleaning frequency; attach the owners’ decision.',
              ),
            },
            {
              id: '1',
              at: inHours(-90),
              sentence: inWords('提交审签', 'Submitted'),
              by: inWords('郑经理（示范安居物业）', 'Manager Zheng (Demo Anju Property)'),
            },
          ]}
        />
        <p>
          {inWords('王**', 'Wang **')}{' '}
          <Masked
            value="138****0000"
            name={inWords('电话', 'phone')}
            purposes={[
              inWords('回访诉求', 'Calling back about a request'),
              inWords('核对任职', 'Checking an appointment'),
            ]}
            reveal={async () => '13800000000'}
          />
        </p>
      </Sample>
      <Sample name="Conflict">
        <Conflict
          who={inWords('何质检 3 分钟前保存了这条', 'He, quality, saved this item 3 minutes ago')}
          fields={[
            {
              name: inWords('急修到场', 'Urgent repair'),
              mine: inWords('30 分钟', '30 minutes'),
              theirs: inWords('45 分钟', '45 minutes'),
            },
            {
              name: inWords('措辞', 'Wording'),
              mine: inWords('接报后 30 分钟内到场', 'On site within 30 minutes of the call'),
              theirs: null,
            },
          ]}
          onKeepMine={() => undefined}
          onTakeTheirs={() => undefined}
        />
      </Sample>
      <Sample name="ConfirmDialog">
        <WithdrawDialog />
      </Sample>
      <Sample name="QrPoster · CopyText">
        <QrPoster
          title={inWords('示范·杏林苑 物业服务标准', 'Demo Xinglin Court: service standard')}
          address="https://linli.example/s/210113001001-M01"
          issuer={inWords('示范安居物业', 'Demo Anju Property')}
        >
          {inWords('现行标准、最近的变化，都在这里。', 'What is promised now, and what changed.')}
        </QrPoster>
        <CopyText
          title={inWords('发到业主群的文字', 'Text for the owners’ group')}
          text={inWords(
            '【公示】示范·杏林苑物业服务标准 2.1 今起施行：急修到场由 60 分钟改为 30 分钟。\nhttps://linli.example/s/210113001001-M01',
            'Notice: standard 2.1 of Demo Xinglin Court holds from today. Urgent repair: 30 instead of 60 minutes.\nhttps://linli.example/s/210113001001-M01',
          )}
        />
      </Sample>
    </>
  )
}

function WithdrawDialog() {
  const inWords = useInWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button kind="grave" onClick={() => setOpen(true)}>
        {inWords('撤回草案', 'Withdraw the draft')}
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={inWords('撤回这份草案？', 'Withdraw this draft?')}
        confirm={inWords('撤回', 'Withdraw')}
        onConfirm={() => setOpen(false)}
        onClose={() => setOpen(false)}
        grave
      >
        <p>
          {inWords(
            '撤回后不能恢复；现行标准不受影响。',
            'This cannot be undone. What is in force stays as it is.',
          )}
        </p>
      </ConfirmDialog>
    </div>
  )
}
