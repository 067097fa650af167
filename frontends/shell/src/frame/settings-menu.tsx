import { prefer, signOut, useMessages, usePreferences } from '@linli/frontend-kit'
import { Icon, Menu, MenuItem, MenuPart } from '@linli/ui'
import { SettingsIcon } from '@linli/ui/icons'
import { shellMessages } from '../messages/messages.ts'

/** How I read, and my account. */
export function SettingsMenu({ isSignedIn = true }: { isSignedIn?: boolean }) {
  const say = useMessages(shellMessages)
  return (
    <Menu align="end" name={say('menu.settings')} label={<Icon of={SettingsIcon} />}>
      <DisplayChoices isSignedIn={isSignedIn} />
    </Menu>
  )
}

/** Without an answer one stays signed in, and the notice above the page says why. */
const leave = () => void signOut().catch(() => undefined)

const languages = [
  { language: 'zh-CN', name: '简体中文' },
  { language: 'en', name: 'English' },
] as const
const schemes = ['light', 'dark', 'system'] as const

export function DisplayChoices({ isSignedIn = true }: { isSignedIn?: boolean }) {
  const say = useMessages(shellMessages)
  const { language: spoken, scheme: chosen, bigType } = usePreferences()
  return (
    <>
      <MenuPart title={say('menu.language')}>
        {languages.map(({ language, name }) => (
          <MenuItem key={language} chosen={language === spoken} onClick={() => void prefer({ language })}>
            <span lang={language}>{name}</span>
          </MenuItem>
        ))}
      </MenuPart>
      <MenuPart title={say('menu.display')}>
        {schemes.map((scheme) => (
          <MenuItem key={scheme} chosen={scheme === chosen} onClick={() => void prefer({ scheme })}>
            {say(`menu.${scheme}`)}
          </MenuItem>
        ))}
        <MenuItem chosen={bigType} onClick={() => void prefer({ bigType: !bigType })}>
          {say('menu.bigType')}
        </MenuItem>
      </MenuPart>
      {isSignedIn && (
        <MenuPart>
          <MenuItem href="/app/account">{say('menu.account')}</MenuItem>
          <MenuItem onClick={leave}>{say('menu.signOut')}</MenuItem>
        </MenuPart>
      )}
    </>
  )
}
