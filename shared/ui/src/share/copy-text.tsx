import { useRef, useState } from 'react'
import CopyOutlined from '@ant-design/icons-svg/es/asn/CopyOutlined'
import { Button } from '../action/button.tsx'
import { useWords } from '../theme/theme-provider.tsx'
import './share.css'

interface CopyTextProps {
  /** What the box is for: 发到业主群的文字. */
  title: string
  /** The text with its short link, ready for a group. */
  text: string
}

/** Text for a WeChat group: seen in full before it is sent, copied with one touch, selectable where copying is barred. */
export function CopyText({ title, text }: CopyTextProps) {
  const say = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'by hand' | null>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      // WeChat's browser and plain http have no clipboard; the text is selected for the reader's own copy.
      box.current?.focus()
      box.current?.select()
      setOutcome('by hand')
    }
  }

  return (
    <div className="linli-copy">
      <textarea
        ref={box}
        readOnly
        aria-label={title}
        value={text}
        rows={Math.min(10, text.split('\n').length + 1)}
      />
      <div className="linli-copy-foot">
        <Button icon={CopyOutlined} onClick={copy}>
          {say.copy}
        </Button>
        <span role="status">
          {outcome === 'copied' ? `✓ ${say.copied}` : outcome === 'by hand' ? say.copyByHand : ''}
        </span>
      </div>
    </div>
  )
}
