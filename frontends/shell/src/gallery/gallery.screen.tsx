import { useEffect } from 'react'
import { useMessages } from '@linli/frontend-kit'
import { Page, PageHeader, Section } from '@linli/ui'
import { SettingsMenu } from '../frame/settings-menu.tsx'
import { shellMessages } from '../messages/messages.ts'
import { ActSamples } from './act-samples.tsx'
import { DocumentSamples } from './document-samples.tsx'
import { FormSamples } from './form-samples.tsx'
import { ListSamples } from './list-samples.tsx'
import { LookSamples } from './look-samples.tsx'
import { useInWords } from './samples.tsx'
import { StateSamples } from './state-samples.tsx'

/** Every component of the kit, in both themes: where one looks before making a new one. */
export default function GalleryScreen() {
  const say = useMessages(shellMessages)
  const inWords = useInWords()
  const title = say('gallery.title')

  useEffect(() => {
    document.title = `${title} · 邻里 Linli`
  }, [title])

  return (
    <main>
      <Page>
        <PageHeader
          title={title}
          lead={inWords(
            '平静、准确，像一份印得好的公文。红色只用于逾期与未通过，琥珀色用于临近到期，绿色用于兑现；颜色旁总有符号或文字。',
            'Calm and precise, like a well-printed public document. Red is for what is late or refused, amber for what runs out, green for what is kept; beside each colour stands a sign or a word.',
          )}
          secondary={<SettingsMenu isSignedIn={false} />}
        />
        <Section title={inWords('颜色、字与符号', 'Colour, type and signs')}>
          <LookSamples />
        </Section>
        <Section title={inWords('今天要办的事', 'What waits today')}>
          <ListSamples />
        </Section>
        <Section title={inWords('办理', 'Acting')}>
          <ActSamples />
        </Section>
        <Section title={inWords('公文与比较', 'Documents and comparison')}>
          <DocumentSamples />
        </Section>
        <Section title={inWords('填写', 'Forms')}>
          <FormSamples />
        </Section>
        <Section title={inWords('等待、空白与故障', 'Waiting, empty, broken')}>
          <StateSamples />
        </Section>
      </Page>
    </main>
  )
}
