import { useState } from 'react'
import { useAct, useDraft } from '@linli/frontend-kit'
import { ActRefusals } from '@linli/frontend-kit/acts'
import { Beside, Button, Notice, Section } from '@linli/ui'
import { ConfirmDialog } from '@linli/ui/dialog'
import { TextArea, TextField } from '@linli/ui/form'
import { readFragment } from '../gql/fragment-masking.ts'
import type { DisclosurePartsFragment } from '../gql/graphql.ts'
import { useSay } from '../messages/messages.ts'
import { fenOf } from './amounts.ts'
import { disclosureDiscard, disclosureEdit, disclosurePublish } from './disclosure.documents.ts'
import { disclosureParts } from './disclosure.fragments.ts'
import { DraftConflict } from './draft-conflict.tsx'
import { filledLines, isAccount, sectionsOf, sumsOf, type DraftLine } from './draft-lines.ts'
import { draftInput, draftText, lineProblems, type DraftText } from './draft-text.ts'
import { LineSection } from './line-section.tsx'
import { Sums } from './sums.tsx'

interface DisclosureEditorProps {
  disclosure: DisclosurePartsFragment
  /** Something was done to it; what is to be said about that. */
  onChanged: (words: string | null) => void
}

/** The button that met the other's text stands at the end of the sheet, the choice at its head. */
const bringIntoSight = (element: HTMLElement | null) => element?.scrollIntoView?.({ block: 'nearest' })

/** A draft to be written: lines typed or pasted, sums as they come, and what is kept on the device until it is saved. */
export function DisclosureEditor({ disclosure, onChanged }: DisclosureEditorProps) {
  const say = useSay()
  const { kind } = disclosure
  const device = useDraft<DraftText>(`property.disclosure.${disclosure.id}`)
  const [text, setText] = useState(() => device.restored?.content ?? draftText(disclosure))
  // Mine goes on from what I saw, whatever comes in meanwhile: otherwise I would overwrite it unseen.
  const [base, setBase] = useState({ id: disclosure.id, kind, revision: disclosure.revision })
  const [isChanged, setChanged] = useState(device.restored !== null)
  const [isDiscarding, setDiscarding] = useState(false)
  const [isPublishing, setPublishing] = useState(false)
  const edit = useAct(disclosureEdit)
  const publish = useAct(disclosurePublish, { onDone: () => onChanged(say('disclosure.published')) })
  const discard = useAct(disclosureDiscard, { onDone: () => onChanged(say('disclosure.discarded')) })

  function change(changes: Partial<DraftText>) {
    const next = { ...text, ...changes }
    setText(next)
    setChanged(true)
    device.keep(next)
  }

  async function save(revision = base.revision): Promise<number | null> {
    const payload = await edit.run(draftInput({ ...base, revision }, text))
    const saved = readFragment(disclosureParts, payload?.disclosure)
    if (!saved) return null
    setBase((before) => ({ ...before, revision: saved.revision }))
    setChanged(false)
    device.forget()
    return saved.revision
  }

  async function saveAndPublish() {
    const revision = isChanged ? await save() : base.revision
    if (revision !== null) await publish.run({ disclosureId: base.id, revision })
  }

  const field = (name: 'words' | 'contact' | 'keptAt' | 'opening') => ({
    ...{ name, value: text[name], onChange: (value: string) => change({ [name]: value }) },
    label: say(`disclosure.field.${name}`),
    problem: [...edit.refusals, ...publish.refusals].find(({ path }) => path?.[0] === name)?.message,
  })
  const sent = filledLines(kind, text.lines)
  const problems = lineProblems(sent, [...edit.refusals, ...publish.refusals])
  const sums = sumsOf(fenOf(text.opening) ?? 0n, text.lines)
  const publishing = disclosure.availableActions.find(({ action }) => action === 'PUBLISH')
  return (
    <>
      {disclosure.corrects && (
        <Notice title={say('disclosure.correcting', { reference: disclosure.corrects.reference ?? '' })}>
          {disclosure.reason}
        </Notice>
      )}
      {device.restored && isChanged && <Notice>{say('disclosure.restored')}</Notice>}
      {edit.isConflict && (
        <div ref={bringIntoSight}>
          <DraftConflict
            theirs={disclosure}
            mine={text}
            pending={edit.pending}
            onTakeTheirs={() => {
              setText(draftText(disclosure))
              setBase((before) => ({ ...before, revision: disclosure.revision }))
              setChanged(false)
              device.forget()
              edit.clear()
            }}
            onKeepMine={() => void save(disclosure.revision)}
          />
        </div>
      )}
      <Beside
        main={
          <>
            {sectionsOf[kind].map((section) => (
              <LineSection
                key={section}
                kind={kind}
                section={section}
                lines={text.lines}
                problems={problems}
                onChange={(update: (lines: readonly DraftLine[]) => readonly DraftLine[]) =>
                  change({ lines: update(text.lines) })
                }
              />
            ))}
            <Section title={say('disclosure.wordsTitle')} sheet>
              <TextArea
                {...field('words')}
                hint={say(`disclosure.wordsHint.${kind}`)}
                rows={5}
                maxLength={5000}
                optional
              />
              {(kind === 'STAFF' || kind === 'FEES') && (
                <TextField {...field('contact')} maxLength={300} optional={kind !== 'STAFF'} />
              )}
            </Section>
          </>
        }
        aside={
          <>
            {isAccount(kind) && (
              <Section title={say('disclosure.sums.title')} sheet>
                <TextField
                  {...field('opening')}
                  inputMode="decimal"
                  readOnly={disclosure.isOpeningCarried}
                  hint={say(
                    disclosure.isOpeningCarried ? 'disclosure.openingCarried' : 'disclosure.openingFirst',
                  )}
                  maxLength={16}
                />
                <Sums kind={kind} opening={fenOf(text.opening) ?? 0n} sums={sums} />
                {sums.unread > 0 && (
                  <Notice tone="soon">{say('disclosure.sums.unread', { count: sums.unread })}</Notice>
                )}
                <TextField {...field('keptAt')} hint={say('disclosure.keptAtHint')} maxLength={200} />
              </Section>
            )}
            <Section title={say('disclosure.stepTitle')} sheet>
              <div className="linli-action-row">
                <Button onClick={() => void save()} pending={edit.pending} disabled={!isChanged}>
                  {say('disclosure.save')}
                </Button>
                {publishing?.isAllowed && (
                  <Button kind="primary" onClick={() => setPublishing(true)} pending={publish.pending}>
                    {say('disclosure.publish')}
                  </Button>
                )}
                <Button kind="grave" onClick={() => setDiscarding(true)}>
                  {say('disclosure.discard')}
                </Button>
              </div>
              {/* Beside the buttons that were pressed: at the top of a long sheet nobody would see it. */}
              {!edit.isConflict && <ActRefusals act={edit} />}
              <ActRefusals act={publish} />
              <ActRefusals act={discard} />
              {publishing?.refusal && <p className="linli-note">{publishing.refusal.message}</p>}
              <p className="linli-note">{say(isChanged ? 'disclosure.unsaved' : 'disclosure.saved')}</p>
              <p className="linli-note">{say('disclosure.publishNote')}</p>
            </Section>
          </>
        }
      />
      <ConfirmDialog
        open={isPublishing}
        title={say('disclosure.publishTitle')}
        confirm={say('disclosure.publishConfirm')}
        onClose={() => setPublishing(false)}
        onConfirm={() => {
          setPublishing(false)
          void saveAndPublish()
        }}
      >
        {say('disclosure.publishNote')}
      </ConfirmDialog>
      <ConfirmDialog
        open={isDiscarding}
        title={say('disclosure.discardTitle')}
        confirm={say('disclosure.discard')}
        grave
        pending={discard.pending}
        onClose={() => setDiscarding(false)}
        onConfirm={() => {
          device.forget()
          setDiscarding(false)
          void discard.run({ disclosureId: base.id, revision: base.revision })
        }}
      >
        {say('disclosure.discardWords')}
      </ConfirmDialog>
    </>
  )
}
