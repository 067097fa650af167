import { Button, DemoBanner, EmptyState, ErrorState, LinkButton, Notice, Progress, Waiting } from '@linli/ui'
import { inHours, Sample, useInWords } from './samples.tsx'

export function StateSamples() {
  const inWords = useInWords()
  return (
    <>
      <Sample name="Notice">
        <Notice tone="calm">
          {inWords('草稿已保存在这台设备上。', 'The draft is kept on this device.')}
        </Notice>
        <Notice tone="working" title={inWords('这次修改可以分成两份', 'This change can be split')}>
          {inWords(
            '2 条对业主有利，今天即可公布；1 条放宽，需要业主共同决定。',
            '2 items favour the owners and can go out today; 1 is looser and needs the owners’ decision.',
          )}
        </Notice>
        <Notice tone="kept">
          {inWords('已公布，居民现在可以看到。', 'Published; residents can read it now.')}
        </Notice>
        <Notice
          tone="soon"
          title={inWords('征求意见今晚 24 时截止', 'Comments close at midnight')}
          actions={<Button compact>{inWords('查看意见', 'Read them')}</Button>}
        />
        <Notice tone="late">
          {inWords('没有提交：请先附上法律依据。', 'Not submitted: attach the legal basis first.')}
        </Notice>
      </Sample>
      <Sample name="EmptyState">
        <EmptyState
          title={inWords('这里将显示等您处理的标准', 'Standards that wait for you will stand here')}
          action={
            <LinkButton kind="primary" href="/app/gallery">
              {inWords('新建一份标准', 'Begin a standard')}
            </LinkButton>
          }
        >
          {inWords('今天没有等您的事。', 'Nothing waits for you today.')}
        </EmptyState>
      </Sample>
      <Sample name="ErrorState">
        <ErrorState
          title={inWords('物业服务暂时没有回答', 'The property service does not answer')}
          safe={inWords(
            '已提交的内容都已保存；没写完的草稿还在这台设备上。',
            'Everything submitted is saved; unfinished drafts are on this device.',
          )}
          todo={inWords('请稍后再试一次。', 'Try again in a moment.')}
          onRetry={() => undefined}
          detail="01JQ7Z4K3M"
        />
      </Sample>
      <Sample name="Progress · Waiting">
        <Progress
          title={inWords('正在导入小区名册', 'Importing estates')}
          done={1240}
          total={3000}
          failed={2}
        >
          {inWords('可以关闭页面，导入会继续。', 'You may close the page; it goes on.')}
        </Progress>
        <Waiting />
      </Sample>
      <Sample name="DemoBanner">
        <DemoBanner now={inHours(192)} />
      </Sample>
    </>
  )
}
