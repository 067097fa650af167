import {
  Button,
  Deadline,
  Facts,
  Figure,
  LinkButton,
  Menu,
  MenuItem,
  MenuPart,
  StatusTag,
  TypeBadge,
} from '@linli/ui'
import { PlusIcon, PrinterIcon } from '@linli/ui/icons'
import { inHours, Sample, useInWords } from './samples.tsx'

const colours = [
  'paper',
  'sheet',
  'sunken',
  'ink',
  'ink-soft',
  'ink-faint',
  'line',
  'line-strong',
  'accent',
  'late',
  'soon',
  'kept',
] as const

export function LookSamples() {
  const inWords = useInWords()
  return (
    <>
      <Sample name="tokens.css">
        <ul className="linli-swatches">
          {colours.map((name) => (
            <li key={name}>
              <span style={{ background: `var(--linli-${name})` }} />
              {name}
            </li>
          ))}
        </ul>
      </Sample>
      <Sample name="TypeBadge · StatusTag · Deadline">
        <div className="linli-row-of-signs">
          <TypeBadge type="OLD" />
          <TypeBadge type="RESETTLEMENT" />
          <TypeBadge type="COMMERCIAL" />
        </div>
        <div className="linli-row-of-signs">
          <StatusTag tone="calm">{inWords('草稿', 'Draft')}</StatusTag>
          <StatusTag tone="working">{inWords('联合审签', 'In review')}</StatusTag>
          <StatusTag tone="kept">{inWords('已公布', 'Published')}</StatusTag>
          <StatusTag tone="soon">{inWords('征求意见', 'Open to comment')}</StatusTag>
          <StatusTag tone="late">{inWords('已退回', 'Returned')}</StatusTag>
        </div>
        <div className="linli-row-of-signs">
          <Deadline at={inHours(-50)} />
          <Deadline at={inHours(5)} />
          <Deadline at={inHours(80)} />
        </div>
      </Sample>
      <Sample name="Button · LinkButton · Menu">
        <div className="linli-row-of-signs">
          <Button kind="primary">{inWords('提交审签', 'Submit for review')}</Button>
          <Button>{inWords('保存草稿', 'Save the draft')}</Button>
          <Button kind="quiet" icon={PlusIcon}>
            {inWords('新增条目', 'Add an item')}
          </Button>
          <Button kind="grave">{inWords('撤回', 'Withdraw')}</Button>
          <LinkButton href="/app/gallery" icon={PrinterIcon}>
            {inWords('打印公示页', 'Print the notice')}
          </LinkButton>
        </div>
        <div className="linli-row-of-signs">
          <Button kind="primary" pending>
            {inWords('正在提交', 'Submitting')}
          </Button>
          <Button disabled>{inWords('不可用', 'Not available')}</Button>
          <Button compact>{inWords('紧凑', 'Compact')}</Button>
          <Menu kind="plain" label={inWords('更多', 'More')}>
            <MenuPart title={inWords('导出', 'Export')}>
              <MenuItem onClick={() => undefined}>Excel</MenuItem>
              <MenuItem
                onClick={() => undefined}
                note={inWords('含页眉和盖章处', 'With header and room for a seal')}
              >
                Word
              </MenuItem>
            </MenuPart>
          </Menu>
        </div>
      </Sample>
      <Sample name="Figure · Facts">
        <Figure
          name={inWords('急修按时到场率', 'Urgent repairs reached in time')}
          value="96.4"
          unit="%"
          href="/app/gallery"
          definition={inWords(
            '30 分钟内到场的急修 ÷ 全部急修',
            'urgent repairs reached within 30 minutes ÷ all urgent repairs',
          )}
          at={inHours(-9)}
        />
        <Facts
          facts={[
            { name: inWords('小区', 'Estate'), value: inWords('示范·杏林苑', 'Demo Xinglin Court') },
            { name: inWords('类型', 'Type'), value: <TypeBadge type="COMMERCIAL" /> },
            {
              name: inWords('物业服务企业', 'Property company'),
              value: inWords('示范安居物业', 'Demo Anju Property'),
            },
          ]}
        />
      </Sample>
    </>
  )
}
